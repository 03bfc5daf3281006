using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>What became of one item of the input, ready to be written.</summary>
/// <param name="Json">Null where the item is no document, or its extraction failed.</param>
/// <param name="Fault">The extraction's failure; null where there was none.</param>
internal sealed record ExtractedDocument(ReadItem Item, byte[]? Json, LanguageCode Language, int Persons, int Roles, int Meetings, string? Fault)
{
    public static ExtractedDocument Nothing(ReadItem item, string? fault = null) => new(item, null, default, 0, 0, 0, fault);
}
