namespace ExtractionPipeline.Graph.Persons;

/// <summary>Offices of a state that one person holds at a time; a parliament's chambers count as one.</summary>
internal static class SingleOffices
{
    public static bool Contains(string roleClass) => roleClass is "head_of_state" or "head_of_government" or "foreign_minister" or "speaker_of_parliament";
}
