using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>What an error costs a reader, for sorting: an invented date is worst, a false fact is worse than a missing one, a mention matters least.</summary>
public static class ErrorCost
{
    public static int Of(FactError error) => error switch
    {
        { Kind: ErrorKind.InventedDate } => 8,
        { Layer: Layer.Entity } => 1,
        { Kind: ErrorKind.Spurious or ErrorKind.WrongLink or ErrorKind.Merged } => 5,
        { Kind: ErrorKind.Missing or ErrorKind.WrongCountry or ErrorKind.Type or ErrorKind.WrongDate } => 4,
        _ => 3,
    };
}
