namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>The names that `gold-annotations/annotation.conf` declares and `guidelines.md` explains. Entity types and kinds of meeting are named as the library's enums.</summary>
public static class GoldSchema
{
    // Relations, from a Role.
    public const string Holder = "Holder", OfCountry = "OfCountry", OfOrganization = "OfOrganization";

    // Arguments of an encounter; also keys of its notes where no words stand for the value.
    public const string Participant = "Participant", Other = "Other", Date = "Date", Place = "Place";

    // Attributes: of a Role the first two, of an encounter the others.
    public const string Class = "Class", RoleStatus = "RoleStatus", MeetingStatus = "MeetingStatus", Primary = "Primary", Optional = "Optional";

    // Keys of notes.
    public const string Code = "code", Iso = "iso", Base = "base", Name = "name", Latin = "latin", Title = "title", Country = "country",
        OthersNote = "others", PlaceNote = "place", DateNote = "date", ClassAlternative = "class_alt", KindAlternative = "kind_alt", Organization = "organization";
}
