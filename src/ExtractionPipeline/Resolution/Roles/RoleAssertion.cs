using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>That a person holds a role, as one place of the text says it.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Role">The role phrase.</param>
/// <param name="Country">The state that the place names; null where it names none.</param>
/// <param name="Evidence">From the role to the name.</param>
internal sealed record RoleAssertion(int Person, Element Role, string? Country, TokenRange Evidence, string Rule, int Sentence)
{
    private readonly RoleClass _ownClass = Role["class"] is { } name && Text.SnakeCase.TryParse(name, out RoleClass known) ? known : RoleClass.Other;

    /// <summary>The class that another place of the text gives; null where the phrase's own counts.</summary>
    private RoleClass? GivenClass { get; init; }

    /// <summary>The place names the person by one word: `the president of A N` may be two persons.</summary>
    public bool IsOfSingleName { get; init; }

    /// <summary>The office stands alone; that this person holds it is concluded.</summary>
    public bool IsConcluded { get; init; }

    /// <summary>The person in the genitive before the office, whose envoy or aide its holder is; null where there is none.</summary>
    public int? Chief { get; init; }

    /// <summary>The state of the office before it in its list; null where there is none.</summary>
    public string? StateBefore { get; init; }

    public RoleClass Class => GivenClass ?? _ownClass;

    public RoleStatus Status { get; } = Role["status"] is { } name && Text.SnakeCase.TryParse(name, out RoleStatus known) ? known : RoleStatus.Current;

    /// <summary>`the Minister`: short for a fuller title, and no role of its own beside one.</summary>
    public bool IsShort { get; } = Role["short"] is not null;

    /// <summary>`his Serbian counterpart`: the class is that of the other side.</summary>
    public bool IsCounterpart { get; } = Role["counterpart"] is not null;

    /// <summary>An office that makes its holder another too (features `also`, `also-country`: the Pope is a head of state), beside it.</summary>
    public IEnumerable<RoleAssertion> WithAlso() =>
        Role["also"] is { } other && Text.SnakeCase.TryParse(other, out RoleClass also) ? [this, this with { GivenClass = also, Country = Role["also-country"] }] : [this];

    public RoleAssertion WithClass(RoleClass given) => this with { GivenClass = given };
}
