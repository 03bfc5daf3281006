using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition;

public enum EntityType : byte
{
    /// <summary>A named person: the name alone, without title or honorific.</summary>
    Person,

    /// <summary>A title or post, without the state beside it (`xarici işlər naziri`).</summary>
    Role,

    /// <summary>A state or territory of ISO 3166-1, by name, adjective, demonym or government metonym.</summary>
    Country,

    Organization,

    City,

    /// <summary>Any other place: region, district, river, venue.</summary>
    Place,

    Date,
}

/// <summary>Which cases the form of a mention allows; several where the form is ambiguous.</summary>
[Flags]
public enum GrammaticalCase : ushort
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,

    /// <summary>Russian instrumental; Azerbaijani comitative (`-la`, or the word `ilə` behind).</summary>
    Instrumental = 16,

    /// <summary>Russian prepositional; Azerbaijani locative.</summary>
    Locative = 32,

    Ablative = 64,

    /// <summary>Azerbaijani third-person possessive, as role heads carry it (`naziri`).</summary>
    Possessed = 128,

    /// <summary>Azerbaijani `-dakı`: a place that stands before a noun (`Bakıdakı səfir`), and is not where something happens.</summary>
    Attributive = 256,

    /// <summary>All but <see cref="Attributive"/>, which is never in doubt.</summary>
    Any = 255,
}

/// <summary>How a mention of a country names it.</summary>
public enum CountryForm : byte
{
    Name,

    /// <summary>An adjective or demonym (`Serbian`, `российский`, `rusiyalı`).</summary>
    Adjective,

    /// <summary>A capital or seat that stands for the government (`Baku's position`): weak evidence.</summary>
    Metonym,
}

/// <summary>A span that names something, found by one recognizer.</summary>
/// <param name="Tokens">The tokens it covers, suffixes included.</param>
/// <param name="Span">The words without case suffixes set off or known (`Petrov` in `Petrovla`), in UTF-16 code units.</param>
public sealed record Mention(EntityType Type, TokenRange Tokens, TextSpan Span)
{
    /// <summary>The cases that the form allows; <see cref="GrammaticalCase.Any"/> where the language or the form does not tell.</summary>
    public GrammaticalCase Case { get; init; } = GrammaticalCase.Any;

    /// <summary>Base form: nominative, without suffixes, as the document writes it; null where the slice of <see cref="Span"/> is it.</summary>
    public string? BaseForm { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a country, or of the state a city or organization belongs to; null where there is none.</summary>
    public string? CountryCode { get; init; }

    public CountryForm CountryForm { get; init; }

    /// <summary>The usual English name of a place or organization, where the lexicon knows it.</summary>
    public string? EnglishName { get; init; }

    /// <summary>For roles: the lexicon's class of the head (`foreign_minister`); null where the lexicon does not know it.</summary>
    public string? RoleClass { get; init; }

    /// <summary>For organizations and places: the gazetteer's kind (`international`, `parliament`, `ministry`, `venue`, `capital` …); null where it has none.</summary>
    public string? Kind { get; init; }

    /// <summary>What a date phrase says; null for other types.</summary>
    public DateExpression? Date { get; init; }

    /// <summary>0 to 1, as the recognizer sees it.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Which recognizer found it: `gazetteer`, `date`, `role`, `tagger`.</summary>
    public required string Recognizer { get; init; }
}
