namespace ExtractionPipeline.Resolution;

/// <summary>The names that rules and resolution share: what resolution reads in phrases and facts. docs/rules.md lists them for rule writers.</summary>
internal static class Elements
{
    public const string Person = "Person", Role = "Role", People = "People", Pronoun = "Pronoun", Others = "Others";

    /// <summary>Phrases that frame an encounter: where it is, where its traveller goes, what it is about, whose side is told.</summary>
    public const string Location = "Location", VisitFrame = "VisitFrame", Topic = "Topic", Side = "Side";

    /// <summary>Facts.</summary>
    public const string Encounter = "Encounter", Attendance = "Attendance", HoldsRole = "HoldsRole";

    /// <summary>Captures of encounters: who takes part (`each` has one of its own with each), when and where.</summary>
    public const string ParticipantPart = "participant", HostPart = "host", GuestPart = "guest", EachPart = "each", DatePart = "date", PlacePart = "place";

    /// <summary>Captures: of a Person its `role`s; of People its `item`s; of a Role its `title`, `owner` (state) and `organization`.</summary>
    public const string RolePart = "role", ItemPart = "item", TitlePart = "title", OwnerPart = "owner", OrganizationPart = "organization", NamePart = "name";
}
