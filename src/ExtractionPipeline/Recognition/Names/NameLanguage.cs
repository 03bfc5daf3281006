using System.Collections.Immutable;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>A language whose names are told apart.</summary>
/// <param name="Code">ISO 639.</param>
/// <param name="Spellings">The tables of `models/graph/spellings` that its Latin names are read by.</param>
/// <param name="States">ISO 3166-1 codes of the states whose officers mostly bear such names.</param>
/// <param name="Shared">Codes of the languages whose given names it shares: a text of theirs writes them alike.</param>
internal sealed record NameLanguage(string Code, ImmutableArray<string> Spellings, ImmutableArray<string> States, ImmutableArray<string> Shared)
{
    /// <summary>Reads `languages.tsv` of `models/origins`.</summary>
    public static ImmutableArray<NameLanguage> ReadAll(string folder) =>
        [.. DataLines.Read(Path.Combine(folder, "languages.tsv"), 4).Select(r => new NameLanguage(r[0], [.. r[1].Split(' ')], [.. r[2].Split(' ')], r[3] == "-" ? [] : [.. r[3].Split(' ')]))];
}
