using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>What a class of roles tells of the office: how many hold it, and for whom.</summary>
internal static class Offices
{
    /// <summary>One person of a state holds it at a time: `the President of C` can be nobody else.</summary>
    public static bool IsSole(this RoleClass office) => office is RoleClass.HeadOfState or RoleClass.HeadOfGovernment or RoleClass.ForeignMinister;

    /// <summary>An office of a state's head, government or parliament.</summary>
    public static bool IsOfGovernment(this RoleClass office) => office
        is RoleClass.HeadOfState or RoleClass.DeputyHeadOfState or RoleClass.HeadOfGovernment or RoleClass.DeputyHeadOfGovernment
        or RoleClass.ForeignMinister or RoleClass.DeputyForeignMinister or RoleClass.Minister or RoleClass.DeputyMinister
        or RoleClass.SpeakerOfParliament or RoleClass.DeputySpeaker or RoleClass.MemberOfParliament;

    /// <summary>An office that a text names without its state where it is the publisher's own.</summary>
    public static bool IsOfHome(this RoleClass office) => office.IsOfGovernment() || office
        is RoleClass.PresidentialAide or RoleClass.Spokesperson or RoleClass.SpecialEnvoy or RoleClass.Ambassador
        or RoleClass.HeadOfRegionOrCity or RoleClass.MilitaryCommander;

    /// <summary>An office in the service of another officer.</summary>
    public static bool IsServing(this RoleClass office) => office is RoleClass.PresidentialAide or RoleClass.SpecialEnvoy or RoleClass.Spokesperson or RoleClass.Other;

    /// <summary>Held for no state.</summary>
    public static bool IsStateless(this RoleClass office) => office
        is RoleClass.HeadOfInternationalOrganization or RoleClass.OfficialOfInternationalOrganization or RoleClass.ReligiousLeader or RoleClass.Business or RoleClass.Journalist;

    /// <summary>A role phrase of such an office, or one that says so itself.</summary>
    public static bool IsStateless(Element role) => role["stateless"] is not null || (role["class"] is { } name && SnakeCase.TryParse(name, out RoleClass known) && known.IsStateless());
}
