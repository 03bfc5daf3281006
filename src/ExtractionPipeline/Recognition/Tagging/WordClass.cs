namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Word lists that a folded word, or its stem, can be in.</summary>
[Flags]
public enum WordClass : ushort
{
    None = 0,
    GivenName = 1,
    Surname = 2,
    Patronymic = 4,

    /// <summary>A word of a country's name.</summary>
    Country = 8,

    /// <summary>A country's adjective or demonym.</summary>
    Demonym = 16,
    City = 32,

    /// <summary>Abbreviation of an organization.</summary>
    Abbreviation = 64,

    /// <summary>Head or modifier of organization names (`ministry`, `bank`).</summary>
    OrganizationWord = 128,
    RoleWord = 256,

    /// <summary>Month, weekday or unit of time.</summary>
    DateWord = 512,

    /// <summary>`river`, `province`, `street`.</summary>
    PlaceWord = 1024,

    /// <summary>A given name that is common; the list of given names alone is wide.</summary>
    CommonGivenName = 2048,

    /// <summary>Running text writes it with a small letter, four times of five.</summary>
    MostlySmall = 4096,

    /// <summary>Running text writes it with a capital within the sentence, four times of five.</summary>
    MostlyCapital = 8192,

    /// <summary>A word of a region's, a water's or a venue's name.</summary>
    PlaceName = 16384,

    /// <summary>A title, rank or form of address that stands before names.</summary>
    Honorific = 32768,
}
