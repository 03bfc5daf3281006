namespace ExtractionPipeline.Resolution;

/// <summary>Offices that one person of a state holds at a time: `the President of C` can be nobody else.</summary>
internal static class SoleOffices
{
    public static bool IsSole(this RoleClass office) => office is RoleClass.HeadOfState or RoleClass.HeadOfGovernment or RoleClass.ForeignMinister;
}
