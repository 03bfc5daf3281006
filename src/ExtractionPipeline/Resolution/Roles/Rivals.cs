using ExtractionPipeline.Resolution.Roles.States;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Drops what is said of a person and is another's: the title before a name is not always the name's.</summary>
/// <param name="home">The publisher's state; null where nothing tells it.</param>
internal sealed class Rivals(OfficeHolders holders, string? home)
{
    /// <param name="own">All of one person.</param>
    public List<RoleAssertion> Without(List<RoleAssertion> own)
    {
        if (own.Count == 1)
            return own;
        var left = own.FindAll(a => !IsOfAnother(a, own));
        var sure = own.FindAll(a => !a.IsOfSingleName && a.Country is not null).ConvertAll(a => a.Country);
        return sure.Count == 0 ? left : left.FindAll(a => IsOfOneOf(sure, a));
    }

    /// <summary>`The president of A N` with N alone is two persons where N's full name comes with an office of another state.</summary>
    private bool IsOfOneOf(List<string?> sure, RoleAssertion said) =>
        (!said.IsOfSingleName || said.Country is null || sure.Contains(said.Country)) && (said.Role["home"] is null || said.Country is not null || sure.Contains(home));

    /// <summary>In `the President of A praised N` the title is not N's, who has an office of another state, where the text names A's president more often.</summary>
    private bool IsOfAnother(RoleAssertion said, List<RoleAssertion> own) =>
        said.Class.IsSole() && said.Country is { } state
        && own.Exists(o => o.Country is not null && o.Country != state)
        && holders.All.Where(a => a.Class == said.Class && a.Country == state).CountBy(a => a.Person).MaxBy(c => c.Value).Key != said.Person;
}
