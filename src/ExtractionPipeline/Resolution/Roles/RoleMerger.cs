using System.Collections.Immutable;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Makes one role of what several places say about one office, and finds the state it is held for.</summary>
/// <remarks>
/// The state: named in the phrase; else named with the same person elsewhere in the document; else with the same office elsewhere; else that
/// of the place where a foreign officer is received; else, for an office named without a state, the publisher's. Where that leaves a doubt it
/// stays null.
/// </remarks>
/// <param name="all">What the whole document says: an office of the publisher's state that another person is said to hold is taken.</param>
/// <param name="countries">The states that the document names.</param>
/// <param name="weakHome">The one state whose bodies the text names: less sure than a publisher's cue.</param>
/// <param name="principal">Whom the account is about.</param>
/// <param name="scenes">Where the account plays.</param>
/// <param name="travels">Who visits which state.</param>
internal sealed class RoleMerger(SegmentedText text, string? homeCountry, string? weakHome, ImmutableArray<RoleAssertion> all, ImmutableHashSet<string> countries, StateHints hints, int? principal, Scenes scenes, Travels travels)
{
    // The share of roles that were right in person, class and state on the development documents of gold-annotations and 88 real releases, by
    // where the state came from, less five points: texts that no rule was written on come out so much worse, and more. An office of a state that is left without one is half a fact.
    internal const double NamedConfidence = 0.9, UnknownConfidence = 0.15;

    private const double StatelessConfidence = 0.8, OnlyCountryConfidence = 0.65, InferredConfidence = 0.6, HomeConfidence = 0.6;

    /// <summary>A mission's staff are named at most so many sentences behind its ambassador.</summary>
    private const int MissionReach = 3;

    private static readonly HashSet<RoleClass> Stateless =
        [RoleClass.HeadOfInternationalOrganization, RoleClass.OfficialOfInternationalOrganization, RoleClass.ReligiousLeader, RoleClass.Business, RoleClass.Journalist];

    /// <summary>Offices that a text names without their state where it is the publisher's own.</summary>
    private static readonly HashSet<RoleClass> OfHome =
    [
        RoleClass.HeadOfState, RoleClass.DeputyHeadOfState, RoleClass.HeadOfGovernment, RoleClass.DeputyHeadOfGovernment, RoleClass.ForeignMinister,
        RoleClass.DeputyForeignMinister, RoleClass.Minister, RoleClass.DeputyMinister, RoleClass.SpeakerOfParliament, RoleClass.DeputySpeaker,
        RoleClass.PresidentialAide, RoleClass.Spokesperson, RoleClass.SpecialEnvoy, RoleClass.Ambassador, RoleClass.MemberOfParliament, RoleClass.HeadOfRegionOrCity,
        RoleClass.MilitaryCommander,
    ];

    /// <summary>Offices in the service of another officer.</summary>
    private static readonly HashSet<RoleClass> Serving = [RoleClass.PresidentialAide, RoleClass.SpecialEnvoy, RoleClass.Spokesperson, RoleClass.Other];

    /// <summary>The state whose press writes the document's language: the one of an unowned office of whom the account is about, where no page tells another.</summary>
    public string? LanguageHome { get; init; }

    /// <summary>The state whose mission abroad published the page: its ambassador and staff are named without it; null where none did.</summary>
    public string? MissionOf { get; init; }

    /// <summary>True where nothing names the publisher, and its state is concluded from whom the account names.</summary>
    public bool IsHomeGuessed { get; init; }

    /// <summary>True where the city at the head of the account is the publisher's: an ambassador named without a state is there a foreign one.</summary>
    public bool PlaysAtHome { get; init; }

    /// <summary>True for a role that is held for no state.</summary>
    public static bool IsStateless(Element role) =>
        role["stateless"] is not null || (role["class"] is { } name && Text.SnakeCase.TryParse(name, out RoleClass known) && Stateless.Contains(known));

    /// <summary>Gives titles their base form; null where the language does not inflect them with the sentence.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <param name="assertions">All of one person, in text order.</param>
    public ImmutableArray<RoleFact> Merge(IReadOnlyList<RoleAssertion> assertions)
    {
        if (assertions.Any(a => !a.IsShort))
            assertions = [.. assertions.Where(a => !a.IsShort)];
        assertions = WithoutRivals(assertions);
        var named = assertions.Where(a => a.Country is not null).Select(a => a.Country!).Distinct().ToList();
        var facts = new List<(RoleFact Fact, List<Evidence> Evidence)>();
        foreach (var group in assertions.GroupBy(a => (a.Class, a.Status, Organization: OrganizationOf(a))))
        {
            bool stateless = Stateless.Contains(group.Key.Class) || group.Any(a => a.Role["stateless"] is not null);
            var countries = group.Where(a => a.Country is not null).Select(a => a.Country!).Distinct().ToList();
            if (stateless || countries.Count == 0)
            {
                // `Ambassador N, head of the organization's delegation`: the rank is that of the post.
                bool isOfBody = group.Key is { Class: RoleClass.Ambassador, Organization: null } && assertions.Any(a => a.Status == RoleStatus.Current
                    && (a.Class is RoleClass.OfficialOfInternationalOrganization or RoleClass.HeadOfInternationalOrganization || (a.Class == group.Key.Class && a.Country is null && OrganizationOf(a) is not null)));
                var (country, confidence) = stateless || isOfBody ? (null, StatelessConfidence) : Settle(PostOf(group.FirstOrDefault(a => !a.IsConcluded) ?? group.First(), assertions), named);
                facts.Add(Fact(group, country, confidence));
                continue;
            }

            foreach (string country in countries)
                facts.Add(Fact(group.Where(a => a.Country == country || a.Country is null), country, NamedConfidence));
        }

        // An office said with its state and again without, under another organization or none, is one.
        for (int i = facts.Count - 1; i >= 0; i--)
        {
            var (fact, evidence) = facts[i];
            int twin = facts.FindIndex(f => f.Fact != fact && f.Fact.Class == fact.Class && f.Fact.Status == fact.Status && fact.Class != RoleClass.Other
                && (f.Fact.Country == fact.Country || fact.Country is null));
            if (twin < 0)
                continue;
            facts[twin].Evidence.AddRange(evidence);
            facts.RemoveAt(i);
        }

        return [.. facts.Select(f => f.Fact with { Evidence = [.. f.Evidence.Distinct().OrderBy(e => e.Span.Start)] })];
    }

    /// <summary>`The Minister of Health, Ambassador N`: the rank is of the state that the post is held for.</summary>
    private static RoleAssertion PostOf(RoleAssertion rank, IReadOnlyList<RoleAssertion> own) =>
        rank.Class == RoleClass.Ambassador ? own.FirstOrDefault(a => a.Class != rank.Class && (OfHome.Contains(a.Class) || a.Role["state"] is not null)) ?? rank : rank;

    /// <summary>`The president of A N` with N alone is two persons where N's full name comes with an office of another state.</summary>
    private IReadOnlyList<RoleAssertion> WithoutRivals(IReadOnlyList<RoleAssertion> assertions)
    {
        var sure = assertions.Where(a => !a.IsOfSingleName && a.Country is not null).Select(a => a.Country).ToHashSet();
        assertions = [.. assertions.Where(a => !IsOfAnother(a, assertions))];
        return sure.Count == 0 ? assertions : [.. assertions.Where(a => (!a.IsOfSingleName || a.Country is null || sure.Contains(a.Country)) && (a.Role["home"] is null || a.Country is not null || sure.Contains(homeCountry)))];
    }

    /// <summary>In `the President of A praised N` the title is not N's, who has an office of another state, where the text names A's president more often.</summary>
    private bool IsOfAnother(RoleAssertion assertion, IReadOnlyList<RoleAssertion> own) =>
        assertion.Class.IsSole() && assertion.Country is { } country
        && own.Any(o => o.Class != assertion.Class && o.Country is not null && o.Country != country)
        && all.Where(a => a.Class == assertion.Class && a.Country == country).CountBy(a => a.Person).MaxBy(c => c.Value).Key != assertion.Person;

    private string? CountryOf(int person) => all.FirstOrDefault(a => a.Person == person && a.Country is not null && OfHome.Contains(a.Class))?.Country;

    private (string? Country, double Confidence) Settle(RoleAssertion assertion, List<string> named)
    {
        var (country, confidence) = Conclude(assertion, named);
        bool isVisited = country is not null && !named.Contains(country) && (country != homeCountry || IsHomeGuessed) && travels.Lead(assertion.Person, country);
        return isVisited ? (null, UnknownConfidence) : (country, confidence);
    }

    private (string? Country, double Confidence) Conclude(RoleAssertion assertion, List<string> named)
    {
        if (MissionOf is not null && named.Count == 0 && IsOfMission(assertion))
            return (MissionOf, HomeConfidence);
        if (assertion.Role["mission"] is not null && AmbassadorBefore(assertion) is { } sender)
            return (sender, InferredConfidence);
        if (assertion.Role["home"] is not null)
            return OfHomeState();
        if (assertion.Role["under"] is { } chief && (assertion.Class == RoleClass.Other || homeCountry is null) && CountryOfChief(chief) is { } same)
            return (same, InferredConfidence);
        if (assertion.Chief is { } served && Serving.Contains(assertion.Class) && CountryOf(served) is { } theirs)
            return (theirs, InferredConfidence);
        if (assertion.Class is RoleClass.Other && assertion.Role["state"] is null)
            return (null, UnknownConfidence);
        if (named.Count == 1)
            return (named[0], InferredConfidence);
        if (named.Count > 0 || !(OfHome.Contains(assertion.Class) || assertion.Role["state"] is not null) || OrganizationOf(assertion) is not null)
            return (null, UnknownConfidence);
        if (assertion.Role["default"] is { } usual)
            return (homeCountry is not null && assertion.Role["where"]?.Contains(homeCountry, StringComparison.Ordinal) == true ? homeCountry : usual, HomeConfidence);
        if ((homeCountry is null || IsHomeGuessed) && assertion.Role["usual"] is { } mostly)
            return (mostly, HomeConfidence);
        if (homeCountry is null && LanguageHome is not null && countries.IsEmpty && assertion.Person == principal && OfHome.Contains(assertion.Class) && !IsTaken(assertion, LanguageHome))
            return (LanguageHome, HomeConfidence);
        string? rival = countries.Where(c => c != homeCountry && (homeCountry is not null || c != LanguageHome)).ToList() is [var one] ? one : null;
        // Who meets an officer of the only other state is of the state whose press writes the language.
        if (LanguageHome is not null && OfHome.Contains(assertion.Class) && (homeCountry is null || IsHomeGuessed || homeCountry == LanguageHome)
            && (homeCountry is null || homeCountry == LanguageHome ? rival : homeCountry) is { } other
            && IsOfOtherSide(assertion, other) && assertion.Role["not-of"] != LanguageHome && assertion.StateBefore != other && !IsTaken(assertion, LanguageHome))
        {
            return (LanguageHome, HomeConfidence);
        }

        if (OfHome.Contains(assertion.Class) && (hints.ByTitle(assertion) ?? (IsOfPlace(assertion) ? hints.ByPlace(assertion) : null)) is { } hinted && hinted != assertion.Role["not-of"])
            return (hinted, InferredConfidence);
        if (OfHome.Contains(assertion.Class) && HostOfEnvoy(assertion) is { } host && host != assertion.Role["not-of"] && !IsHeld(assertion, host))
            return (host, InferredConfidence);
        if (assertion.Class == RoleClass.Ambassador && homeCountry is not null && PlaysAtHome && all.FirstOrDefault(a => a.Country is not null && a.Country != homeCountry) is { } foreigner)
            return (foreigner.Country, InferredConfidence);
        string? foreign = countries.Where(c => c != homeCountry).ToList() is [var only] ? only : OfNobodyElse(assertion);
        if (homeCountry is not null && !assertion.IsOfSingleName && assertion.Person != principal && scenes.Of(assertion) is { } scene && (scene != homeCountry || !IsTaken(assertion, scene)) && scene != assertion.Role["not-of"] && !IsHeld(assertion, scene))
            return (scene, OnlyCountryConfidence);
        if (homeCountry is not null && assertion.Role["not-of"] != homeCountry && !IsTaken(assertion, homeCountry) && !IsForeign(assertion, foreign)
            && !(LanguageHome is null && assertion.Class.IsSole() && !assertion.IsOfSingleName && Meets(assertion, homeCountry)))
            return (homeCountry, HomeConfidence);
        // Where nothing tells the publisher, who is met where the account plays is sooner of that state than of the only one named.
        if (homeCountry is null && assertion.Class.IsSole() && assertion.Person != principal && scenes.Of(assertion) is { } played && played != assertion.Role["not-of"] && !IsHeld(assertion, played))
            return (played, OnlyCountryConfidence);
        bool isWeaklyHome = homeCountry is null && weakHome is not null && assertion.Role["not-of"] != weakHome && !IsOfOtherSide(assertion, weakHome) && !IsTaken(assertion, weakHome)
            && !IsForeign(assertion, foreign) && (!assertion.Class.IsSole() || !assertion.IsOfSingleName);
        if (isWeaklyHome)
            return (weakHome, OnlyCountryConfidence);
        // An aide or a spokesperson is mostly the publisher's, of whom nothing is known here.
        bool isOfPublisher = assertion.Class is RoleClass.PresidentialAide or RoleClass.Spokesperson;
        return isOfPublisher || foreign is null || foreign == assertion.Role["not-of"] || IsHeld(assertion, foreign) || IsHost(assertion, foreign) ? (null, UnknownConfidence) : (foreign, OnlyCountryConfidence);
    }

    /// <summary>`The Ambassador of A came. Deputy Head of Mission N was with her.`</summary>
    private string? AmbassadorBefore(RoleAssertion assertion) => all
        .LastOrDefault(a => a.Class == RoleClass.Ambassador && a.Country is not null && a.Evidence.Start < assertion.Evidence.Start && a.Sentence >= assertion.Sentence - MissionReach)?.Country;

    /// <summary>`our ambassador`: of the publisher's state, where nothing tells it or it is but guessed of that whose press writes the language.</summary>
    private (string? Country, double Confidence) OfHomeState()
    {
        string? own = IsHomeGuessed ? LanguageHome ?? homeCountry : homeCountry ?? LanguageHome;
        return (own, own is null ? UnknownConfidence : own == homeCountry ? NamedConfidence : HomeConfidence);
    }

    private bool IsOfMission(RoleAssertion assertion) => assertion.Role["not-of"] != MissionOf && OrganizationOf(assertion) is null
        && (assertion.Class is RoleClass.Ambassador or RoleClass.Spokesperson || assertion.Role["home"] is not null || assertion.Role["mission"] is not null);

    /// <summary>Where the sentence tells no encounter, an office that one holds at a time is sooner the publisher's.</summary>
    /// <remarks>An ambassador is of another state than the one where he serves.</remarks>
    private bool IsOfPlace(RoleAssertion assertion) =>
        assertion.Class != RoleClass.Ambassador && (scenes.IsMet(assertion) ?? !(homeCountry is not null && assertion.Class.IsSole()));

    /// <summary>`the adviser to the Prime Minister`: the state of the one prime minister whom the text names.</summary>
    private string? CountryOfChief(string chief) =>
        all.Where(a => a.Country is not null && Text.SnakeCase.Of(a.Class) == chief).Select(a => a.Country).Distinct().ToList() is [var only] ? only : null;

    /// <summary>One who stands in a list behind a foreign officer, or is named in full beside whom the account is about, is mostly not of the publisher's state, unless the latter is the foreigner.</summary>
    private bool IsForeign(RoleAssertion assertion, string? foreign) =>
        (assertion.StateBefore is { } before && before != homeCountry)
        || (foreign is not null && principal is not null && MissionOf is null && homeCountry != LanguageHome && (scenes.IsMet(assertion) is not null || !IsHomeGuessed) && assertion.Class.IsSole() && !assertion.IsOfSingleName && assertion.Person != principal && !scenes.IsPresent(assertion)
            && !IsFirstOfTwo(assertion) && !IsTaken(assertion, foreign) && !all.Any(a => a.Person == principal && a.Country == foreign));

    /// <summary>True where another is said to hold the office of this state, or comes before with the same office and no state, and so has it.</summary>
    private bool IsTaken(RoleAssertion assertion, string country) => assertion.Class.IsSole()
        && all.Any(a => a.Class == assertion.Class && a.Person != assertion.Person && a.Status == RoleStatus.Current
            && (a.Country == country || (a.Country is null && a.Evidence.Start < assertion.Evidence.Start && !all.Any(o => o.Person == a.Person && o.Country is not null))));

    /// <summary>`The two presidents, President N and President M`: the publisher's own comes first.</summary>
    private bool IsFirstOfTwo(RoleAssertion assertion) => all.Any(a => a.Person != assertion.Person && a.Class == assertion.Class && a.Country is null
        && a.Sentence == assertion.Sentence && a.Evidence.Start > assertion.Evidence.Start);

    /// <summary>Two who meet are mostly of two states.</summary>
    private bool IsOfOtherSide(RoleAssertion assertion, string country) => scenes.IsMet(assertion) is not null
        && all.Any(a => a.Person != assertion.Person && a.Sentence == assertion.Sentence && a.Country == country && a.Class != RoleClass.Ambassador);

    /// <summary>`President N spoke with President M of A … the support of B`: of two states named that for which nobody else is said to hold an office.</summary>
    private string? OfNobodyElse(RoleAssertion assertion) =>
        homeCountry is null && countries.Count == 2 && countries.Where(c => !all.Any(a => a.Country == c && a.Person != assertion.Person)).ToList() is [var left] && countries.Any(c => IsHeld(assertion, c)) ? left : null;

    /// <summary>`Prime Minister N spoke with the President of C`: N is hardly of the state that only the other's office is told with.</summary>
    private bool Meets(RoleAssertion assertion, string country) => scenes.LedBy(assertion) is { } encounter
        && all.Any(a => a.Person != assertion.Person && a.Sentence == assertion.Sentence && a.Country == country && a.Class != RoleClass.Ambassador && encounter.Tokens.Contains(a.Evidence));

    /// <summary>`Minister N met with the Ambassador of A to B`: N is of the state to which the sentence's envoys are sent.</summary>
    private string? HostOfEnvoy(RoleAssertion assertion) => assertion.Class == RoleClass.Ambassador
        ? null
        : all.Where(a => a.Class == RoleClass.Ambassador && a.Person != assertion.Person && a.Sentence == assertion.Sentence).Select(a => a.Role["not-of"]).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>Who received an officer of the only state named is of another.</summary>
    private bool IsHost(RoleAssertion assertion, string country) => scenes.IsMet(assertion) != true
        && all.Any(a => a.Person != assertion.Person && a.Sentence == assertion.Sentence && a.Country == country && a.Evidence.Start > assertion.Evidence.Start);

    private bool IsHeld(RoleAssertion assertion, string country) =>
        assertion.Class.IsSole() && all.Any(a => a.Class == assertion.Class && a.Person != assertion.Person && a.Status == RoleStatus.Current && a.Country == country);

    private (RoleFact, List<Evidence>) Fact(IEnumerable<RoleAssertion> assertions, string? country, double confidence)
    {
        var all = assertions.ToList();
        var best = all.OrderByDescending(a => a.Country is not null).ThenByDescending(a => a.Role.Tokens.Count).First();
        var evidence = all.Select(a => new Evidence(text.SpanOf(a.Evidence), a.Rule)).ToList();
        var fact = new RoleFact(RoleTitle.BaseForm(best.Role, text, Vocabulary), ClassIn(country, best), country, OrganizationOf(best), best.Status, all.TrueForAll(a => a.IsConcluded) ? Math.Min(confidence, HomeConfidence) : confidence, []);
        return (fact, evidence);
    }

    /// <summary>A title that means another office in some states (features `where`, `there`), which only the document tells.</summary>
    private static RoleClass ClassIn(string? country, RoleAssertion assertion) =>
        country is not null && assertion.Country is null && assertion.Role["where"]?.Contains(country, StringComparison.Ordinal) == true && Text.SnakeCase.TryParse(assertion.Role["there"] ?? "", out RoleClass there)
            ? there
            : assertion.Class;

    private string? OrganizationOf(RoleAssertion assertion)
    {
        if (assertion.Country is not null && !Stateless.Contains(assertion.Class) && assertion.Role["stateless"] is null)
            return null;
        var capture = OrganizationIn(assertion.Role);
        if (capture.Elements.IsDefaultOrEmpty)
            return null;
        var mention = capture.Elements.Length == 1 ? capture.Elements[0].Mention : null;
        return mention?.BaseForm ?? (mention?.Span ?? text.SpanOf(capture.Tokens)).Of(text.Text).ToString();
    }

    private static Capture OrganizationIn(Element role)
    {
        foreach (var element in role.SelfAndParts)
        {
            foreach (var part in element.Parts)
            {
                if (part.Name == Elements.OrganizationPart)
                    return part;
            }
        }

        return default;
    }
}
