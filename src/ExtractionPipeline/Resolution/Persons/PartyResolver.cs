using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>The named persons and the unnamed others that a phrase stands for.</summary>
internal sealed record Party(ImmutableArray<int> Persons, ImmutableArray<string> Others)
{
    public static readonly Party Nobody = new([], []);

    public static Party operator +(Party first, Party second) =>
        ReferenceEquals(second, Nobody) && first.IsSingle ? first : ReferenceEquals(first, Nobody) && second.IsSingle ? second
            : new([.. first.Persons.Union(second.Persons)], [.. first.Others.Union(second.Others)]);

    /// <summary>At most one of each: nobody can be named twice.</summary>
    private bool IsSingle => Persons.Length <= 1 && Others.Length <= 1;
}

/// <summary>Finds who is meant by a name, by a list, by a title alone (`the Minister`) and by a pronoun.</summary>
internal sealed class PartyResolver(PhrasedText text, Func<Mention, int> personOf, ImmutableArray<RoleAssertion> roles, StatesBefore statesBefore, Principal principal, string? homeCountry, Func<int, string?> stateOf)
{
    /// <summary>Sentences back that a pronoun points, and pronouns that may lie between it and a name.</summary>
    private const int PronounReach = 2, PronounDepth = 4;

    /// <summary>The titles of roles, which are asked for again and again, as they are compared.</summary>
    private readonly Dictionary<Element, string> _skeletons = new(ReferenceEqualityComparer.Instance);

    /// <param name="before">Those of the encounter told before: whom `they` means.</param>
    /// <param name="named">Those whom the same fact names: a pronoun beside them is another.</param>
    public Party Resolve(Element element, int sentence, Party before, ImmutableArray<int> named = default)
    {
        if (element.Mention is { Type: EntityType.Person } mention && !element.HasPart(Elements.ItemPart))
            return personOf(mention) is var person and >= 0 ? new Party([person], []) : Party.Nobody;
        var items = element.PartsNamed(Elements.ItemPart).AddRange(element.PartsNamed(Elements.Others));
        if (!items.IsEmpty)
            return items.Aggregate(Party.Nobody, (all, item) => all + Resolve(item, sentence, before));
        return NameOf(element) switch
        {
            Elements.Pronoun when element["guest"] is not null => ByGuest(element, before, named.IsDefault ? [] : named),
            Elements.Pronoun when element["delegation"] is not null && HeadOfDelegation(element) is { } head => Resolve(head, sentence, before),
            Elements.Pronoun => element.IsPlural || element["number"] == "plural" ? Those(element, sentence, before) : ByPronoun(element, sentence, named.IsDefault ? [] : named),
            Elements.Role => ByTitle(element, sentence, before, named),
            Elements.Others => new Party([], [TextOf(element)]),
            _ => Party.Nobody,
        };
    }

    /// <summary>`The President received the foreign minister N. He came to the capital …`: who comes to a state is not of it.</summary>
    /// <param name="goal">The state visited; null where it is not told.</param>
    public Party ResolveTraveller(Element element, int sentence, Party before, string? goal)
    {
        var party = Resolve(element, sentence, before);
        bool isAtHome = goal is not null && NameOf(element) == Elements.Pronoun && party.Persons is [var person] && stateOf(person) == goal;
        return isAtHome && Resolve(element, sentence, before, party.Persons) is { Persons.IsEmpty: false } other ? other : party;
    }

    /// <summary>Who talks to a journalist gives an interview.</summary>
    public bool IsReporter(int person) =>
        roles.Any(a => a.Person == person && a.Class == RoleClass.Journalist) && roles.All(a => a.Person != person || a.Class == RoleClass.Journalist);

    /// <summary>Those of the encounter told before; where none was, the persons whom the sentence before joins as its subject.</summary>
    private Party Those(Element element, int sentence, Party before)
    {
        // `The heads of government held talks` behind an arrival of one of them.
        if (before.Persons.Length < 2 && element["class"] is { } office && SnakeCase.TryParse(office, out RoleClass held)
            && roles.Where(a => a.Class == held && a.Status == RoleStatus.Current).Select(a => a.Person).Distinct().ToImmutableArray() is { Length: 2 } holders)
            return new Party(holders, []);
        if (!before.Persons.IsEmpty || sentence == 0)
            return new Party(before.Persons, []);
        var joined = text.Sentences[sentence - 1].FirstOrDefault(e => text.TypeName(e) == "People" && (e.Case & GrammaticalCase.Nominative) != 0);
        return joined is null ? Party.Nobody : new Party([.. principal.PersonsIn(joined)], []);
    }

    /// <summary>`A delegation led by N`, told before: `the delegation` is N.</summary>
    private Element? HeadOfDelegation(Element pronoun) => text.Sentences.SelectMany(s => s).TakeWhile(e => e.Tokens.Start < pronoun.Tokens.Start)
        .SelectMany(e => e.SelfAndParts).LastOrDefault(e => e["delegation"] is not null && text.TypeName(e) == Elements.People);

    /// <param name="named">Those whom the same fact names: a title alone beside them is another's (`the Prime Minister met the Chancellor`).</param>
    private Party ByTitle(Element role, int sentence, Party before, ImmutableArray<int> named = default)
    {
        var asked = new RoleAssertion(-1, role, statesBefore.Of(role), role.Tokens, "", sentence);
        if (asked.IsCounterpart)
            return OnlyOneOf(asked.Country, sentence, role.IsPlural) is { } counterpart ? new Party([counterpart], []) : new Party([], [TextOf(role)]);
        string title = SkeletonOf(role);
        string? country = asked.Country ?? (role["home"] is not null ? homeCountry : null);
        var holders = roles
            .Where(a => (a.Status == RoleStatus.Current || a.Status == asked.Status) && ((a.Class != RoleClass.Other && Asks(asked, a.Class)) || IsEnvoyOf(asked, a) || SkeletonOf(a.Role) == title))
            .Where(a => country is null || a.Country == country || (a.Country is null && !IsOfOther(a, country)))
            .ToList();
        // One who is said to hold the office of the state comes before one of whom no state is told.
        if (country is not null && holders.Exists(a => a.Country == country))
            holders.RemoveAll(a => a.Country != country);
        if (!named.IsDefaultOrEmpty && !role.IsPlural && holders.Exists(a => !named.Contains(a.Person)))
            holders.RemoveAll(a => named.Contains(a.Person));
        // `The king` beside a president of another state is the king.
        if (country is null && !role.IsPlural && asked.Class == RoleClass.HeadOfState && holders.Exists(a => a.Class == asked.Class && TitleHolders.IsSameWord(a.Role, role, text.Segmented)))
            holders.RemoveAll(a => a.Class == asked.Class && !TitleHolders.IsSameWord(a.Role, role, text.Segmented));
        if (role.IsPlural && holders.Select(a => a.Person).Distinct().ToImmutableArray() is { Length: > 1 } several && holders.TrueForAll(a => a.Class.IsSole()))
            return new Party(before.Persons.Intersect(several).ToImmutableArray() is { Length: > 1 } those ? those : several, []);
        if (role.IsPlural && asked.Class is RoleClass.MemberOfParliament or RoleClass.Other)
            return Party.Nobody;
        // Of several holders whom a title without a state can mean, it is the one whom the account is about. Else a title points back; in a headline, to the body.
        bool isOpen = country is null && (asked.IsShort || holders.TrueForAll(a => a.Class == holders[0].Class)) && holders.Select(a => a.Person).Distinct().Count() > 1;
        var holder = (isOpen ? holders.FirstOrDefault(a => a.Person == principal.Besides([])) : null)
            ?? holders.Where(a => a.Evidence.Start < role.Tokens.Start).MaxBy(a => LastMentionBefore(a.Person, role.Tokens.Start))
            ?? holders.FirstOrDefault();
        if (holder is not null)
            return new Party([holder.Person], []);
        return role.IsPlural ? Party.Nobody : new Party([], [TextOf(role)]);
    }

    /// <summary>`The Norwegian ambassador` whom the text names as the Norwegian envoy.</summary>
    private static bool IsEnvoyOf(RoleAssertion asked, RoleAssertion held) =>
        asked.Class == RoleClass.Ambassador && held.Class == RoleClass.SpecialEnvoy && asked.Country is not null && held.Country == asked.Country;

    private string SkeletonOf(Element role)
    {
        if (!_skeletons.TryGetValue(role, out string? skeleton))
            _skeletons.Add(role, skeleton = LetterSkeleton.Of(RoleTitle.Text(role, text.Segmented)));
        return skeleton;
    }

    /// <summary>`President N` elsewhere is the president of another state.</summary>
    private bool IsOfOther(RoleAssertion assertion, string country) =>
        roles.Any(r => r.Person == assertion.Person && r.Class == assertion.Class && r.Country is not null && r.Country != country);

    /// <summary>
    /// `His Norwegian counterpart` is the only officer of that state whom the document names; where the sentence names officers of others, one of
    /// their class.
    /// </summary>
    private int? OnlyOneOf(string? country, int sentence, bool isPlural)
    {
        var named = principal.PersonsIn(sentence).ToHashSet();
        var classes = roles.Where(a => named.Contains(a.Person) && a.Country != country && a.Status == RoleStatus.Current).Select(a => a.Class).ToHashSet();
        if (classes.Count == 0 && !isPlural)
            classes.UnionWith(OfficesIn(sentence));
        var officers = roles
            .Where(a => country is not null && a.Country == country && a.Status == RoleStatus.Current && (classes.Count == 0 || classes.Contains(a.Class)))
            .Select(a => a.Person).Distinct().ToList();
        return officers.Count == 1 ? officers[0] : null;
    }

    /// <summary>`The head of A's foreign ministry met his B counterpart`: the offices that a sentence names without their holders.</summary>
    private IEnumerable<RoleClass> OfficesIn(int sentence)
    {
        foreach (var element in text.Sentences[sentence])
        {
            if (!element.IsWord && NameOf(element) == Elements.Role && element["counterpart"] is null && SnakeCase.TryParse(element["class"] ?? "", out RoleClass office))
                yield return office;
        }
    }

    /// <summary>`The minister` alone can be the foreign one, a `leader` the head of a government.</summary>
    private static bool Asks(RoleAssertion asked, RoleClass held) => held == asked.Class || (asked.IsShort && (asked.Class, held) switch
    {
        (RoleClass.Minister, RoleClass.ForeignMinister) => true,
        (RoleClass.DeputyMinister, RoleClass.DeputyForeignMinister) => true,
        (RoleClass.HeadOfState, RoleClass.HeadOfGovernment) => true,
        _ => false,
    });

    /// <summary>`The guest`: of the encounter before, who is of another state than the publisher's, or of the state named (`the Latvian diplomat`).</summary>
    private Party ByGuest(Element noun, Party before, ImmutableArray<int> hosts)
    {
        string? own = hosts.Select(stateOf).FirstOrDefault(s => s is not null) ?? homeCountry;
        bool IsMeant(int person) => !hosts.Contains(person) && stateOf(person) is { } state && (noun["country"] is { } named ? state == named : state != own);
        if (own is null && noun["country"] is null)
            return before.Persons.Length is 1 or 2 ? new Party([before.Persons[^1]], []) : Party.Nobody;
        var told = before.Persons.Where(IsMeant).Take(1).ToImmutableArray();
        return told.IsEmpty && before.Persons is [var only] && noun["country"] is null ? before : new Party(told, []);
    }

    /// <summary>Whom the sentence told of so far, else the subject of the sentence before.</summary>
    private Party ByPronoun(Element pronoun, int sentence, ImmutableArray<int> named, int depth = PronounDepth)
    {
        if (SubjectOf(sentence, pronoun, named, depth) is { } same)
            return new Party([same], []);
        for (int back = 1; back <= PronounReach && sentence - back >= 0; back++)
        {
            if (text.Segmented.Sentences[sentence - back].Zone is Zone.Body or Zone.Headline && SubjectOf(sentence - back, null, named, depth - 1) is { } earlier)
                return new Party([earlier], []);
        }

        return Party.Nobody;
    }

    /// <summary>
    /// The first person that a sentence tells of, be it by name, by title or by a pronoun itself; its subject and no spokesman before others. One whom only a comma parts from the pronoun
    /// stands in a phrase before it (`Accompanied by N, she called on M`) and is another.
    /// </summary>
    private int? SubjectOf(int sentence, Element? pronoun, ImmutableArray<int> named, int depth)
    {
        var elements = text.Sentences[sentence];
        int end = pronoun is null ? elements.Length : elements.TakeWhile(e => e.Tokens.Start < pronoun.Tokens.Start).Count();
        int? aside = null;
        bool isBehindComma = pronoun is not null && end >= 2 && text.Segmented.FoldedOf(pronoun.Tokens.Start - 1) is ",";
        if (isBehindComma)
            end -= 2;
        for (int i = 0; i < end; i++)
        {
            var element = elements[i];
            int? told = NameOf(element) switch
            {
                Elements.Pronoun when !element.IsPlural && element["number"] != "plural" && depth > 0 => FirstOf(ByPronoun(element, sentence, named, depth - 1)),
                Elements.Role when !element.IsPlural => FirstOf(ByTitle(element, sentence, Party.Nobody)),
                _ when element.IsWord => null,
                _ => principal.PersonsIn(element).Except(named).OrderBy(p => AreCompatriots(p, named)).Cast<int?>().FirstOrDefault(),
            };
            if (told is not { } person || named.Contains(person))
                continue;
            if (!IsSpokesman(person) && !EndsPhraseBefore(elements, i) && (element.Case & GrammaticalCase.Nominative) != 0 && !AreCompatriots(person, named))
                return person;
            aside ??= person;
        }

        return aside;
    }

    /// <summary>`In his talks with N, M said …`: only a comma parts the person from the next, who is the subject (a list of several is one element).</summary>
    private bool EndsPhraseBefore(ImmutableArray<Element> elements, int i) =>
        i + 2 < elements.Length && text.Segmented.FoldedOf(elements[i + 1].Tokens.Start) is "," && elements[i + 2].Mention is { Type: EntityType.Person };

    /// <summary>Of those whom a pronoun can mean, one of another state than whom it stands beside comes first: encounters are mostly between states.</summary>
    private bool AreCompatriots(int person, ImmutableArray<int> named) => stateOf(person) is { } state && !named.IsEmpty && named.All(n => stateOf(n) == state);

    /// <summary>Who tells of others: `The spokesman N said that M will travel. He …` goes on with M.</summary>
    public bool IsSpokesman(int person) => roles.Any(a => a.Person == person && a.Class == RoleClass.Spokesperson);

    private static int? FirstOf(Party party) => party.Persons.IsEmpty ? null : party.Persons[0];

    private int LastMentionBefore(int person, int token)
    {
        int last = -1;
        foreach (var mention in text.Recognized.Mentions)
        {
            if (mention.Type == EntityType.Person && mention.Tokens.Start < token && personOf(mention) == person)
                last = mention.Tokens.Start;
        }

        return last;
    }

    private string NameOf(Element element) => element.Mention is { Type: EntityType.Person } ? Elements.Person : text.TypeName(element);

    private string TextOf(Element element) => text.Segmented.SpanOf(element.Tokens).Of(text.Segmented.Text).ToString();
}
