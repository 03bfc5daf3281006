namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>What words of a dictionary a stem belongs to. Values stand in model files.</summary>
internal enum StemKind : byte
{
    /// <summary>No word that the dictionary has.</summary>
    None,
    GivenName,
    Surname,
    GivenNameOrSurname,
    Place,
    PlaceOrName,

    /// <summary>A noun for persons and animals.</summary>
    Being,
    Thing,
    BeingOrThing,
    GivenNameOrNoun,
    SurnameOrNoun,
    PlaceOrNoun,

    /// <summary>Names of two kinds, and a noun besides.</summary>
    Anything,

    /// <summary>A company or trademark.</summary>
    Organization,
    Patronymic,
    Adjective,
    AdjectiveOrNoun,
    AdjectiveOrName,
}
