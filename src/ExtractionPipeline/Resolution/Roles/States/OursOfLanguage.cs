namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`our ambassador`, where nothing but the language tells whose page it is.</summary>
internal sealed class OursOfLanguage : IStateClue
{
    public StateAnswer Of(OpenOffice office) => office.Said.Role["home"] is null ? null : OursOfPublisher.Ours(office.Account) is { } ours ? ours : StateAnswer.Doubt;
}
