using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Finds the state that a role phrase points back to (`the prime minister of this country`).</summary>
internal sealed class StatesBefore(RecognizedText text, string? homeCountry)
{
    /// <summary>How far back the state is looked for, in tokens: about two sentences.</summary>
    private const int Reach = 60;

    /// <summary>`The president of the country` is the publisher's own where the page tells it.</summary>
    private const string Abroad = "abroad";

    /// <returns>The state that the role names or, with the feature `named-before`, the last one before it that is not the publisher's own; else null.</returns>
    public string? Of(Element role)
    {
        if (role["country"] is { } named)
            return named;
        if (role["named-before"] is not { } back || (back == Abroad && homeCountry is not null))
            return null;
        string? last = null;
        foreach (var mention in text.Mentions)
        {
            if (mention.CountryCode is { } state && state != homeCountry && mention.Tokens.End <= role.Tokens.Start && mention.Tokens.Start >= role.Tokens.Start - Reach)
                last = state;
        }

        return last;
    }
}
