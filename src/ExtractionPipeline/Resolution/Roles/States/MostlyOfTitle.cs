namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>A title that mostly one state uses (feature `usual`), where no page tells another.</summary>
internal sealed class MostlyOfTitle : IStateClue
{
    public StateAnswer Of(OpenOffice office) => office.Home is null || office.Account.Publisher.IsGuessed ? office.Said.Role["usual"] : null;
}
