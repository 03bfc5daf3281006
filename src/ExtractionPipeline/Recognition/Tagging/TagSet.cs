namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>The sixteen labels of the tagger, one for each lane of a weight row: a layer of names and, apart from it, a layer of roles.</summary>
/// <remarks>
/// Roles hold countries and ministries («министр иностранных дел Сербии»), so the two are two sequences over the same tokens, not one.
/// Within a layer labels are BIO: outside, beginning, inside. A set of labels is a bit mask, lane 0 the lowest bit.
/// </remarks>
internal static class TagSet
{
    public const int Lanes = 16;
    public const int NameLanes = 13;
    public const int RoleOutside = NameLanes;
    public const int RoleBegin = NameLanes + 1;
    public const int RoleInside = NameLanes + 2;

    /// <summary>All labels of the names layer.</summary>
    public const ushort AnyName = (1 << NameLanes) - 1;

    /// <summary>All labels of the roles layer.</summary>
    public const ushort AnyRole = unchecked((ushort)~AnyName);

    private static readonly EntityType[] NameTypes =
        [EntityType.Person, EntityType.Country, EntityType.Organization, EntityType.City, EntityType.Place, EntityType.Date];

    public static int Begin(EntityType type) => type == EntityType.Role ? RoleBegin : 1 + (2 * Array.IndexOf(NameTypes, type));

    public static int Inside(EntityType type) => Begin(type) + 1;

    public static ushort Mask(int lane) => (ushort)(1 << lane);

    public static bool IsOutside(int lane) => lane is 0 or RoleOutside;

    public static bool IsBegin(int lane) => lane < NameLanes ? (lane & 1) == 1 : lane == RoleBegin;

    public static bool IsInside(int lane) => lane < NameLanes ? lane != 0 && (lane & 1) == 0 : lane == RoleInside;

    /// <exception cref="ArgumentOutOfRangeException">The lane is an outside label.</exception>
    public static EntityType TypeOf(int lane)
    {
        if (IsOutside(lane))
            throw new ArgumentOutOfRangeException(nameof(lane), lane, "An outside label has no type.");
        return lane > NameLanes ? EntityType.Role : NameTypes[(lane - 1) >> 1];
    }

    /// <returns>False where <paramref name="next"/> may not follow <paramref name="previous"/>: another layer, or an inside label without its beginning.</returns>
    public static bool Follows(int previous, int next)
    {
        if ((previous < NameLanes) != (next < NameLanes))
            return false;
        return !IsInside(next) || previous == next || previous == next - 1;
    }

    public static bool MayStart(int lane) => !IsInside(lane);
}
