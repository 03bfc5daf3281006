namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`with President N of A and Prime Minister M`: who stands in a list behind a foreign officer, with an office that one holds, is of the same state.</summary>
internal sealed class StateOfList : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class.IsSole() && office.Said.StateBefore is { } before && before != office.Home && before != office.NotOf && !office.IsHeldIn(before) ? before : null;
}
