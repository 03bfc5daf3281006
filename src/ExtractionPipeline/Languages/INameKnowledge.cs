namespace ExtractionPipeline.Languages;

/// <summary>What lists of names know. Words are folded base forms.</summary>
public interface INameKnowledge
{
    /// <param name="gender"><see cref="Gender.Unknown"/> where both sexes bear the name.</param>
    bool TryGetGivenName(string folded, out Gender gender);

    bool IsSurname(string folded);

    /// <summary>Forenames that a large dictionary has, rare ones and slips among them.</summary>
    bool TryGetRareGivenName(string folded, out Gender gender);
}
