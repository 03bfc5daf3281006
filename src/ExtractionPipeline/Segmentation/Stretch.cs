namespace ExtractionPipeline.Segmentation;

/// <summary>Tokens [Start, End) of one paragraph that belong to one zone; cut into sentences afterwards.</summary>
/// <param name="Zone">Null until it is decided by what stands around it.</param>
internal readonly record struct Stretch(int Start, int End, int Paragraph, Zone? Zone)
{
    public int Count => End - Start;
}
