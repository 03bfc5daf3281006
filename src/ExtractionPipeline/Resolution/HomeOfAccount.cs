using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution;

/// <summary>Tells whose account a text is where nothing names its publisher: by the city of its dateline, else by the officer whom it names first.</summary>
/// <remarks>A guess that serves offices named without a state (`the Minister of Energy N`); a guest is named first too, so the state must recur.</remarks>
internal static class HomeOfAccount
{
    /// <summary>A state that is named once only may be a guest's.</summary>
    private const int LeastNamed = 2;

    private const int LeastNamedOfTopic = 4;

    private static readonly HashSet<RoleClass> OfState =
    [
        RoleClass.HeadOfState, RoleClass.DeputyHeadOfState, RoleClass.HeadOfGovernment, RoleClass.DeputyHeadOfGovernment, RoleClass.ForeignMinister,
        RoleClass.DeputyForeignMinister, RoleClass.Minister, RoleClass.DeputyMinister, RoleClass.SpeakerOfParliament, RoleClass.DeputySpeaker, RoleClass.MemberOfParliament,
    ];

    /// <param name="assertions">In text order.</param>
    /// <param name="languageHome">The one state whose press writes the language; null where the press of several does.</param>
    public static string? Of(PhrasedText text, ImmutableArray<RoleAssertion> assertions, string? languageHome) =>
        languageHome is not null && IsOfOwnOfficer(text, assertions, languageHome) ? languageHome : OfFirstOfficer(text, assertions) ?? OfHost(assertions, languageHome) ?? OfTopic(text.Recognized) ?? OfSeat(text.Recognized) ?? OfCities(text.Recognized);

    /// <returns>The state of the city at the head of the account, but for the seats of organizations.</returns>
    public static string? OfDateline(RecognizedText recognized) =>
        DatelineCity(recognized) is { } city && !Publishers.IsSeat(city) ? city.CountryCode : null;

    /// <returns>The city at the head of the account: in a dateline's line, or at the start of the running text and set off from it.</returns>
    public static Mention? DatelineCity(RecognizedText recognized)
    {
        var segmented = recognized.Segmented;
        bool isBody = false;
        foreach (var sentence in segmented.Sentences)
        {
            if (sentence.Zone is not (Zone.Dateline or Zone.Body))
                continue;
            var city = recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.City, CountryCode: not null }
                && m.Tokens.Start >= sentence.FirstToken && m.Tokens.End < sentence.EndToken
                && (sentence.Zone == Zone.Dateline || m.Tokens.Start == sentence.FirstToken || StandsBehindDate(recognized, sentence, m)));
            bool isFollowed = city is not null && segmented.FoldedOf(city.Tokens.End) is "," or "." or "(" or "/" or ":" or "-" or "–" or "—";
            if (city is not null && (sentence.Zone == Zone.Dateline || isFollowed))
                return city;
            if (isBody)
                return CityAtTail(recognized);
            isBody = sentence.Zone == Zone.Body;
        }

        return null;
    }

    /// <summary>`New York, 24 September 2020` below the account.</summary>
    private static Mention? CityAtTail(RecognizedText recognized) => recognized.Segmented.Sentences.LastOrDefault(s => s.Zone == Zone.Dateline) is { Count: > 0 } line
        ? recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.City, CountryCode: not null } && m.Tokens.Start == line.FirstToken)
        : null;

    /// <summary>`17 June 2009, Lisbon (Agency) …`.</summary>
    private static bool StandsBehindDate(RecognizedText recognized, Sentence sentence, Mention city) =>
        recognized.Mentions.FirstOrDefault(m => m.Tokens.Start == sentence.FirstToken) is { Type: EntityType.Date } date
        && Enumerable.Range(date.Tokens.End, Math.Max(0, city.Tokens.Start - date.Tokens.End)).All(t => recognized.Segmented.Tokens[t].Kind == TokenKind.Punctuation);

    /// <summary>True where the body's first officer, named in full, is given no other state: a press names its own officers so, and others' with their state.</summary>
    private static bool IsOfOwnOfficer(PhrasedText text, ImmutableArray<RoleAssertion> assertions, string languageHome) =>
        assertions.FirstOrDefault(a => IsOfficer(a) && text.Segmented.Sentences[a.Sentence].Zone == Zone.Body) is { Status: RoleStatus.Current, IsOfSingleName: false } first
        && first.Role["named-before"] is null
        && assertions.All(a => a.Person != first.Person || a.Country is null || a.Country == languageHome);

    private static bool IsOfficer(RoleAssertion assertion) => OfState.Contains(assertion.Class)
        || assertion.Class == RoleClass.PresidentialAide || (assertion.Class == RoleClass.Other && assertion.Role["state"] is not null);

    /// <returns>The state that the text names first of all and most often: whom its headline tells of.</returns>
    private static string? OfTopic(RecognizedText recognized)
    {
        var named = recognized.Mentions.Where(m => m.CountryCode is not null && m.Type is EntityType.Country or EntityType.City).Select(m => m.CountryCode!).ToList();
        if (named.Count == 0)
            return null;
        var counts = named.CountBy(c => c).OrderByDescending(c => c.Value).ToList();
        return counts[0].Key == named[0] && counts[0].Value >= LeastNamedOfTopic && (counts.Count == 1 || counts[0].Value > counts[1].Value) ? named[0] : null;
    }

    /// <summary>
    /// `N received the Ambassador of A to B`: it is B's account that leaves N's state out, or A's where it gives B's officers their state; the
    /// state whose press writes the language goes before.
    /// </summary>
    private static string? OfHost(ImmutableArray<RoleAssertion> assertions, string? languageHome)
    {
        var posts = assertions
            .Where(a => a is { Class: RoleClass.Ambassador, Status: RoleStatus.Current } && a.Role["not-of"] is not null && a.Country != a.Role["not-of"])
            .Select(a => (Sender: a.Country, Host: a.Role["not-of"]!))
            .Distinct()
            .ToList();
        if (languageHome is not null && posts.Exists(p => p.Sender == languageHome || p.Host == languageHome))
            return languageHome;
        if (posts is not [var (sender, host)])
            return posts.Select(p => p.Host).Distinct().ToList() is [var only] ? only : null;
        bool namesSenders = HasOfficerOf(sender), namesHosts = HasOfficerOf(host);
        return (namesSenders, namesHosts) switch { (true, true) => null, (false, true) => sender, _ => host };

        bool HasOfficerOf(string? state) => state is not null && assertions.Any(a => a.Country == state && OfState.Contains(a.Class));
    }

    /// <returns>The one state in whose cities an account plays that names no state.</returns>
    private static string? OfCities(RecognizedText recognized) =>
        !recognized.Mentions.Any(m => m is { Type: EntityType.Country, CountryCode: not null })
        && recognized.Mentions.Where(m => m is { Type: EntityType.City, CountryCode: not null } && !Publishers.IsSeat(m)).Select(m => m.CountryCode).Distinct().ToList() is [var only]
            ? only
            : null;

    /// <returns>The one state whose palaces and seats of government the account plays in.</returns>
    private static string? OfSeat(RecognizedText recognized) => recognized.Mentions
        .Where(m => m is { Kind: "seat" or "venue", CountryCode: not null })
        .Select(m => m.CountryCode)
        .Distinct()
        .ToList() is [var only] ? only : null;

    private static string? OfFirstOfficer(PhrasedText text, ImmutableArray<RoleAssertion> assertions)
    {
        var first = assertions.FirstOrDefault(a => a.Status == RoleStatus.Current && !a.IsShort
            && text.Segmented.Sentences[a.Sentence].Zone == Zone.Body);
        string? country = first is null || first.Role["guest"] is not null || !OfState.Contains(first.Class) ? null : first.Country ?? OfHeadline(text, first.Class);
        int named = country is null ? 0 : text.Recognized.Mentions.Count(m => m.CountryCode == country);
        return named >= LeastNamed ? country : null;
    }

    /// <summary>`Statement by the Norwegian Foreign Minister` above an account that names the minister without a state.</summary>
    private static string? OfHeadline(PhrasedText text, RoleClass held) => text.Sentences
        .Where((_, i) => text.Segmented.Sentences[i].Zone == Zone.Headline)
        .SelectMany(s => s)
        .Where(e => text.TypeName(e) == Elements.Role && e.Mention is null && e["class"] == Text.SnakeCase.Of(held))
        .Select(e => e["country"])
        .OfType<string>()
        .Distinct()
        .ToList() is [var only] ? only : null;
}
