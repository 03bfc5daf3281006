using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.FactRuEval;

/// <summary>An extraction as facts of FactRuEval: a role is an occupation, an encounter of two persons or more a meeting.</summary>
/// <param name="countries">How Russian names each country: codes to forms.</param>
public sealed class FactRuEvalPrediction(ILookup<string, string> countries)
{
    public ImmutableArray<FactRuEvalFact> Of(Extraction extraction) =>
    [
        .. extraction.Persons.SelectMany(person => person.Roles.Select(role => Occupation(person, role, extraction))),
        .. extraction.Meetings.Where(m => m.Participants.Length > 1).Select(m => new FactRuEvalFact(FactRuEvalFact.Meeting, [.. m.Participants.Select(p => One(FactRuEvalArgument.Participant, extraction.Persons[p].Name))])),
    ];

    /// <summary>Where a title names its organization, that is the place of the occupation and what stands before it the position.</summary>
    private FactRuEvalFact Occupation(PersonEntity person, RoleFact role, Extraction extraction)
    {
        string text = extraction.Document.Text, title = role.Title;
        string? organization = role.Organization ?? OrganizationIn(role.Evidence[0].Span, extraction);
        if (organization is not null && HeadOf(title, organization) is { } head)
            title = head;
        FactRuEvalArgument? where = organization is not null ? One(FactRuEvalArgument.Where, organization)
            : role.Country is not null ? new FactRuEvalArgument(FactRuEvalArgument.Where, [.. countries[role.Country]]) : null;
        return new FactRuEvalFact(FactRuEvalFact.Occupation, [One(FactRuEvalArgument.Who, person.Name), One(FactRuEvalArgument.Position, title), .. where is null ? Array.Empty<FactRuEvalArgument>() : [where]]);
    }

    private static string? OrganizationIn(TextSpan evidence, Extraction extraction) => extraction.Mentions
        .Where(m => m.Type == EntityType.Organization && evidence.Contains(m.Span)).OrderByDescending(m => m.Span.Length)
        .Select(m => m.Span.Of(extraction.Document.Text).ToString()).FirstOrDefault();

    /// <summary>A title without the words of its organization at its end; null where it does not end with them.</summary>
    private static string? HeadOf(string title, string organization)
    {
        string[] words = title.Split(' '), tail = organization.Split(' ');
        return words.Length > tail.Length && InflectedText.AreSame(string.Join(' ', words[^tail.Length..]), organization) ? string.Join(' ', words[..^tail.Length]) : null;
    }

    private static FactRuEvalArgument One(string name, string value) => new(name, [value]);
}
