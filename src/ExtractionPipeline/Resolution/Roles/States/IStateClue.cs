namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>One kind of evidence for the state of an office that the text names without it.</summary>
/// <remarks>Has no state of its own, so safe to share.</remarks>
internal interface IStateClue
{
    StateAnswer Of(OpenOffice office);

    /// <summary>The text says it of this office, however often that is misread: what is concluded of another's office yields to it.</summary>
    bool IsSure => false;
}
