using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>The names that `gold-annotations/annotation.conf` declares and `guidelines.md` explains. Entity types and kinds of meeting are named as the library's enums.</summary>
public static class GoldSchema
{
    // Relations, from a Role.
    public const string Holder = "Holder", OfCountry = "OfCountry", OfOrganization = "OfOrganization";

    // Arguments of an encounter.
    public const string Participant = "Participant", Other = "Other", Date = "Date", Place = "Place";

    // Attributes: of a Role the first two, of an encounter the others.
    public const string Class = "Class", RoleStatus = "RoleStatus", MeetingStatus = "MeetingStatus", Primary = "Primary", Optional = "Optional";

    // Keys of notes.
    public const string Code = "code", Iso = "iso", Base = "base", Name = "name", Latin = "latin", Title = "title", Country = "country",
        Organization = "organization", OthersNote = "others", PlaceNote = "place", DateNote = "date", ClassAlternative = "class_alt", KindAlternative = "kind_alt";

    private static readonly string[] OfMeeting = [DateNote, Country, PlaceNote, OthersNote, KindAlternative];

    /// <summary>Which types each argument of an encounter may point to.</summary>
    internal static IReadOnlyDictionary<string, string[]> ArgumentTypes { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Participant] = [nameof(EntityType.Person)],
        [Other] = Enum.GetNames<EntityType>(),
        [Date] = [nameof(EntityType.Date)],
        [Place] = [nameof(EntityType.City), nameof(EntityType.Place), nameof(EntityType.Country), nameof(EntityType.Organization)],
    };

    internal static string[] NoteKeysOf(string type) => type switch
    {
        nameof(EntityType.Person) => [Base, Name, Latin],
        nameof(EntityType.Role) => [Title, Country, Organization, ClassAlternative],
        nameof(EntityType.Country) => [Code],
        nameof(EntityType.Organization) => [Base, Name, Country],
        nameof(EntityType.City) or nameof(EntityType.Place) => [Base, Name, Country],
        nameof(EntityType.Date) => [Iso],
        _ => Enum.TryParse<MeetingKind>(type, out _) ? OfMeeting : [],
    };
}
