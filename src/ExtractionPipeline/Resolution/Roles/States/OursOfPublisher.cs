namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`our ambassador`, where the page tells whose it is.</summary>
internal sealed class OursOfPublisher : IStateClue
{
    public bool IsSure => true;

    public StateAnswer Of(OpenOffice office) => office.Said.Role["home"] is not null && Ours(office.Account) == office.Home ? office.Home : null;

    /// <summary>Where the publisher is but guessed, the state whose press writes the language goes before.</summary>
    public static string? Ours(Account account) => account.Publisher.IsGuessed ? account.Publisher.LanguageState ?? account.Home : account.Home ?? account.Publisher.LanguageState;
}
