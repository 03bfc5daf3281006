using System.Collections.Immutable;
using ExtractionPipeline.Resolution.Roles.States;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Makes one role of what several places say about one office, and finds the state it is held for.</summary>
/// <remarks>The state is the one that the phrases name, each making a role of its own; where none does, what the <see cref="StateClues"/> tell.</remarks>
/// <param name="vocabulary">Gives titles their base form; null where the language does not inflect them with the sentence.</param>
internal sealed class RoleMerger(Account account, Vocabulary? vocabulary)
{
    private readonly SegmentedText _text = account.Text.Segmented;
    private readonly Rivals _rivals = new(account.Holders, account.Home);
    private readonly StateFinder _states = new(account);

    /// <param name="assertions">All of one person, in text order.</param>
    public ImmutableArray<RoleFact> Merge(List<RoleAssertion> assertions)
    {
        if (assertions.Count == 0)
            return [];
        if (assertions.Exists(a => !a.IsShort))
            assertions = assertions.FindAll(a => !a.IsShort);
        assertions = _rivals.Without(assertions);
        var facts = new List<(RoleFact Fact, List<Evidence> Evidence)>();
        foreach (var office in assertions.GroupBy(a => (a.Class, a.Status, Organization: RoleOrganization.Of(a, _text))))
            AddFacts([.. office], office.Key.Organization, assertions, facts);
        JoinTwins(facts);
        return [.. facts.Select(f => f.Fact with { Evidence = f.Evidence.Count == 1 ? [f.Evidence[0]] : [.. f.Evidence.Distinct().OrderBy(e => e.Span.Start)] })];
    }

    /// <param name="office">What is said of one office: its class, status and organization are the same.</param>
    private void AddFacts(List<RoleAssertion> office, string? organization, List<RoleAssertion> own, List<(RoleFact, List<Evidence>)> facts)
    {
        bool isStateless = office[0].Class.IsStateless() || office.Exists(a => a.Role["stateless"] is not null);
        var named = isStateless ? [] : StatesIn(office);
        foreach (string state in named)
            facts.Add(Fact(office.FindAll(a => a.Country == state || a.Country is null), new StateFinding(state, StateClues.Named, null) { IsSure = true }));
        if (named.Count > 0)
            return;
        bool isHeldForNone = isStateless || (organization is null && IsRankInBody(office[0].Class, own));
        facts.Add(Fact(office, isHeldForNone ? StateClues.ForNone : _states.Find(PostOf(office.Find(a => !a.IsConcluded && !a.IsOfSingleName) ?? office.Find(a => !a.IsConcluded) ?? office[0], own), StatesIn(own))));
    }

    /// <summary>`Ambassador N, head of the organization's delegation`: the rank is that of the post.</summary>
    private static bool IsRankInBody(RoleClass rank, List<RoleAssertion> own) => rank == RoleClass.Ambassador && own.Exists(a => a.Status == RoleStatus.Current
        && (a.Class is RoleClass.OfficialOfInternationalOrganization or RoleClass.HeadOfInternationalOrganization || (a.Class == rank && a.Country is null && RoleOrganization.IsNamed(a))));

    /// <summary>`The Minister of Health, Ambassador N`: the rank is of the state that the post is held for.</summary>
    private static RoleAssertion PostOf(RoleAssertion rank, List<RoleAssertion> own) =>
        rank.Class == RoleClass.Ambassador ? own.Find(a => a.Class != rank.Class && (a.Class.IsOfHome() || a.Role["state"] is not null)) ?? rank : rank;

    private static List<string> StatesIn(List<RoleAssertion> assertions)
    {
        var states = new List<string>();
        foreach (var assertion in assertions)
        {
            if (assertion.Country is { } state && !states.Contains(state))
                states.Add(state);
        }

        return states;
    }

    /// <summary>An office said with its state and again without, under another organization or none, is one.</summary>
    private static void JoinTwins(List<(RoleFact Fact, List<Evidence> Evidence)> facts)
    {
        for (int i = facts.Count - 1; i >= 0; i--)
        {
            var (fact, evidence) = facts[i];
            int twin = fact.Class == RoleClass.Other ? -1 : facts.FindIndex(f => f.Evidence != evidence && f.Fact.Class == fact.Class && f.Fact.Status == fact.Status
                && (f.Fact.Country == fact.Country || fact.Country is null));
            if (twin < 0)
                continue;
            facts[twin].Evidence.AddRange(evidence);
            facts.RemoveAt(i);
        }
    }

    private (RoleFact, List<Evidence>) Fact(List<RoleAssertion> office, StateFinding found)
    {
        var best = office.MaxBy(a => (a.Country is not null, a.Role.Tokens.Count))!;
        bool isConcluded = office.TrueForAll(a => a.IsConcluded);
        double confidence = isConcluded ? Math.Min(found.Confidence, StateClues.Concluded) : found.Confidence;
        var fact = new RoleFact(RoleTitle.BaseForm(best.Role, _text, vocabulary), ClassIn(found.State, best), found.State, RoleOrganization.Of(best, _text), best.Status, confidence, [])
        {
            StateClue = found.Clue,
            IsStateSure = found.IsSure && !isConcluded,
        };
        return (fact, office.ConvertAll(a => new Evidence(_text.SpanOf(a.Evidence), a.Rule)));
    }

    /// <summary>A title that means another office in some states (features `where`, `there`), which only the document tells.</summary>
    private static RoleClass ClassIn(string? state, RoleAssertion assertion) =>
        state is not null && assertion.Country is null && assertion.Role["where"]?.Contains(state, StringComparison.Ordinal) == true && Text.SnakeCase.TryParse(assertion.Role["there"] ?? "", out RoleClass there)
            ? there
            : assertion.Class;
}
