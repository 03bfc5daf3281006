namespace ExtractionPipeline.Recognition.Names;

/// <summary>What a word is known as. The values are those of the file.</summary>
[Flags]
public enum NameKinds : byte
{
    None = 0,
    GivenName = 1,
    Surname = 2,

    /// <summary>`Иванович`, `Ивановна`.</summary>
    Patronymic = 4,

    /// <summary>As a given name, a man's.</summary>
    Masculine = 8,

    /// <summary>As a given name, a woman's.</summary>
    Feminine = 16,
}
