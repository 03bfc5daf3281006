using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution;

/// <summary>What was read from one document: the end of the document's way, before it is written down.</summary>
/// <param name="Date">The document's own date; null where neither text nor metadata gives one.</param>
/// <param name="Meetings">In the order of their first evidence.</param>
/// <param name="Mentions">Every recognized mention in text order, facts or not.</param>
public sealed record Extraction(
    SourceDocument Document,
    DetectedLanguage Language,
    DateOnly? Date,
    ImmutableArray<PersonEntity> Persons,
    ImmutableArray<MeetingFact> Meetings,
    ImmutableArray<Mention> Mentions);

/// <summary>The words that a fact was read from, in UTF-16 code units, and the id of the rule that read them.</summary>
/// <remarks>A class, for what sorts and joins values has to be compiled at each start.</remarks>
public sealed record Evidence(TextSpan Span, string Rule);

/// <summary>A person named in a document: one for each real person.</summary>
/// <param name="Name">The fullest form in the text, in base form, in the document's script.</param>
/// <param name="LatinName">The usual English spelling as far as the language's letters tell; for matching across languages.</param>
/// <param name="Aliases">The other forms of the name in the text, in base form, in order of appearance.</param>
/// <param name="Mentions">Where the name stands, without titles and case suffixes, in text order, in UTF-16 code units.</param>
public sealed record PersonEntity(
    string Name,
    string LatinName,
    ImmutableArray<string> Aliases,
    ImmutableArray<RoleFact> Roles,
    ImmutableArray<TextSpan> Mentions);

public enum RoleStatus : byte
{
    Current,
    Former,
    Nominated,
}

/// <summary>A role that the text says a person holds, held or will hold.</summary>
/// <param name="Title">Base form, in the document's language, without the country.</param>
/// <param name="Class">One of <see cref="RoleClass"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for a role in an organization or where the document does not settle it.</param>
/// <param name="Organization">The organization that the role is in, as the text writes it; null for a role held for a state.</param>
public sealed record RoleFact(
    string Title,
    RoleClass Class,
    string? Country,
    string? Organization,
    RoleStatus Status,
    double Confidence,
    ImmutableArray<Evidence> Evidence)
{
    /// <summary>The name of the clue that told the state; null where the text names it with the role, or nothing tells it.</summary>
    public string? StateClue { get; init; }

    /// <summary>The text says the state of this role, rather than that it is concluded: one holds the office at a time, and of two the sure one stays.</summary>
    internal bool IsStateSure { get; init; }
}

public enum MeetingKind : byte
{
    Meeting,
    PhoneCall,
    VideoCall,
    Visit,
}

public enum MeetingStatus : byte
{
    Held,
    Planned,

    /// <summary>A background mention of an earlier encounter.</summary>
    Past,
}

/// <summary>One encounter, however often the text tells it.</summary>
/// <param name="Participants">Indices into <see cref="Extraction.Persons"/>, in order of appearance; at least one.</param>
/// <param name="Others">The unnamed parties as the text writes them; null where there are none.</param>
/// <param name="Date">`2025-11-26` or `2025-11`; null where the text does not fix it.</param>
/// <param name="Place">City or venue, usual English name; null where the text names none.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the place.</param>
/// <param name="Primary">True for what the document reports as its news.</param>
public sealed record MeetingFact(
    MeetingKind Kind,
    MeetingStatus Status,
    bool Primary,
    ImmutableArray<int> Participants,
    string? Others,
    string? Date,
    string? Place,
    string? Country,
    double Confidence,
    ImmutableArray<Evidence> Evidence);
