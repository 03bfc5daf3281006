using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Tells whose account a text is where nothing names its publisher: by the city of its dateline, else by the officer whom it names first.</summary>
/// <remarks>A guess that serves offices named without a state (`the Minister of Energy N`); a guest is named first too, so the state must recur.</remarks>
internal static class HomeOfAccount
{
    /// <summary>A state that is named once only may be a guest's.</summary>
    private const int LeastNamed = 2;

    private const int LeastNamedOfTopic = 4;

    /// <param name="assertions">In text order.</param>
    /// <param name="languageHome">The one state whose press writes the language; null where the press of several does.</param>
    public static string? Of(PhrasedText text, ImmutableArray<RoleAssertion> assertions, string? languageHome, Seats seats) =>
        languageHome is not null && IsOfOwnOfficer(text, assertions, languageHome) ? languageHome : OfFirstOfficer(text, assertions) ?? OfHost(assertions, languageHome) ?? OfTopic(text) ?? OfSeat(text.Recognized) ?? OfCities(text.Recognized, seats);

    /// <summary>True where the body's first officer, named in full, is given no other state: a press names its own officers so, and others' with their state.</summary>
    private static bool IsOfOwnOfficer(PhrasedText text, ImmutableArray<RoleAssertion> assertions, string languageHome) =>
        assertions.FirstOrDefault(a => IsOfficer(a) && text.Segmented.Sentences[a.Sentence].Zone == Zone.Body) is { Status: RoleStatus.Current, IsOfSingleName: false } first
        && first.Role["named-before"] is null
        && assertions.All(a => a.Person != first.Person || a.Country is null || a.Country == languageHome);

    private static bool IsOfficer(RoleAssertion assertion) => assertion.Class.IsOfGovernment()
        || assertion.Class == RoleClass.PresidentialAide || (assertion.Class == RoleClass.Other && assertion.Role["state"] is not null);

    /// <returns>The state that the text names first of all and most often: whom its headline tells of.</returns>
    private static string? OfTopic(PhrasedText text)
    {
        var recognized = text.Recognized;
        var named = recognized.Mentions.Where(m => m.CountryCode is not null && m.Type is EntityType.Country or EntityType.City).Select(m => m.CountryCode!).ToList();
        if (named.Count == 0 || IsWithAnother(text))
            return null;
        var counts = named.CountBy(c => c).OrderByDescending(c => c.Value).ToList();
        return counts[0].Key == named[0] && counts[0].Value >= LeastNamedOfTopic && (counts.Count == 1 || counts[0].Value > counts[1].Value) ? named[0] : null;
    }

    /// <summary>`Minister N meets the President of C`: the state is the other side's.</summary>
    private static bool IsWithAnother(PhrasedText text)
    {
        var first = text.Recognized.Mentions.First(m => m.CountryCode is not null && m.Type is EntityType.Country or EntityType.City);
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            var sentence = text.Segmented.Sentences[i];
            if (first.Tokens.Start < sentence.EndToken)
                return sentence.Zone == Zone.Headline && text.Sentences[i].Any(e => e.Tokens.End <= first.Tokens.Start && (e.Mention is { Type: EntityType.Person } || text.TypeName(e) == Elements.Role));
        }

        return false;
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

        bool HasOfficerOf(string? state) => state is not null && assertions.Any(a => a.Country == state && a.Class.IsOfGovernment());
    }

    /// <returns>The one state in whose cities an account plays that names no state.</returns>
    private static string? OfCities(RecognizedText recognized, Seats seats) =>
        !recognized.Mentions.Any(m => m is { Type: EntityType.Country, CountryCode: not null })
        && recognized.Mentions.Where(m => m is { Type: EntityType.City, CountryCode: not null } && !seats.Are(m)).Select(m => m.CountryCode).Distinct().ToList() is [var only]
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
        string? country = first is null || first.Role["guest"] is not null || !first.Class.IsOfGovernment() ? null : first.Country ?? OfHeadline(text, first.Class);
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
