namespace ExtractionPipeline.Resolution;

/// <summary>The classes of roles. In files and output they are written in snake case (`deputy_head_of_state`).</summary>
public enum RoleClass : byte
{
    Other,

    /// <summary>Monarchs too.</summary>
    HeadOfState,
    DeputyHeadOfState,
    HeadOfGovernment,
    DeputyHeadOfGovernment,
    ForeignMinister,
    DeputyForeignMinister,

    /// <summary>Any minister but the foreign one.</summary>
    Minister,

    /// <summary>State secretaries of a ministry too.</summary>
    DeputyMinister,

    /// <summary>Of either chamber.</summary>
    SpeakerOfParliament,
    DeputySpeaker,
    MemberOfParliament,

    /// <summary>Any head of mission.</summary>
    Ambassador,
    SpecialEnvoy,
    HeadOfInternationalOrganization,
    OfficialOfInternationalOrganization,
    PresidentialAide,
    MilitaryCommander,
    ReligiousLeader,
    HeadOfRegionOrCity,
    Spokesperson,
    Business,
    Journalist,
}
