using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>The six cases, in the order of the tables.</summary>
internal enum RussianCase : byte
{
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

internal static class RussianCases
{
    public const int Count = 6;

    public static RussianCase[] All { get; } = Enum.GetValues<RussianCase>();

    public static GrammaticalCase Flag(this RussianCase @case) => @case switch
    {
        RussianCase.Nominative => GrammaticalCase.Nominative,
        RussianCase.Genitive => GrammaticalCase.Genitive,
        RussianCase.Dative => GrammaticalCase.Dative,
        RussianCase.Accusative => GrammaticalCase.Accusative,
        RussianCase.Instrumental => GrammaticalCase.Instrumental,
        _ => GrammaticalCase.Locative,
    };
}
