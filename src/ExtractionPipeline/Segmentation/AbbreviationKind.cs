namespace ExtractionPipeline.Segmentation;

/// <summary>What a full stop behind a known short form says about the end of a sentence.</summary>
public enum AbbreviationKind : byte
{
    /// <summary>No sentence ends here (`проф.`, `Mr.`).</summary>
    Never,

    /// <summary>A sentence may end here when a capital follows (`D.C.`, `и т.д.`).</summary>
    Close,

    /// <summary>Short only with a figure behind it (`No. 5`); else a word at the end of a sentence.</summary>
    BeforeNumber,

    /// <summary>Short only with a figure before it (`5 руб.`); else a word at the end of a sentence.</summary>
    AfterNumber,

    /// <summary>A sentence may end here behind a figure (`в 2011 г.`), else none does (`в г. Баку`).</summary>
    CloseAfterNumber,

    /// <summary>Two letters that stand for a given name (`Дж.`).</summary>
    Initial,
}
