using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;
using YamlDotNet.RepresentationModel;

namespace ExtractionPipeline.Rules;

/// <summary>Reads the rule files of a language and compiles them to one <see cref="RuleSet"/>.</summary>
public sealed class RuleSetLoader(LanguageProfile profile, IMorphology morphology)
{
    private readonly List<string> _faults = [];
    private readonly Taxonomy _taxonomy = new();
    private readonly Vocabulary.Builder _vocabulary = new(morphology);
    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paradigms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _maps = new(StringComparer.Ordinal);
    private readonly List<(string Name, bool IsFact, int Passes)> _phases = [];
    private readonly List<(string File, YamlMappingNode Node)> _rules = [];
    private readonly List<EntityType> _hints = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TestBuilder> _tests = new(StringComparer.Ordinal);
    private PatternScope? _scope;

    /// <summary>Reads a rule file and all that it imports.</summary>
    /// <exception cref="InvalidDataException">One or more faults, each with file, line, rule and cure.</exception>
    public static RuleSet Load(string path, LanguageProfile profile, IMorphology morphology) =>
        new RuleSetLoader(profile, morphology).Load(path);

    private RuleSet Load(string path)
    {
        ReadFile(path);
        // Of words and lists that could not be read every rule that names them would complain as well.
        ThrowIfFaulty();
        foreach (var (_, node) in _rules.Where(r => !PhaseOf(r.Node).IsFact))
        {
            if (Text(node, "emit") is { } type)
                Guard(() => _taxonomy.Add(type), "", 0);
        }

        var rules = _rules.Select(r => Read(r.File, r.Node)).OfType<Rule>().ToList();
        foreach (var twin in rules.GroupBy(r => r.Id).Where(g => g.Count() > 1))
            _faults.Add($"{twin.Last().File}({twin.Last().Line}): rule '{twin.Key}': the id is taken by line {twin.First().Line} of {twin.First().File}; give it another.");
        ThrowIfFaulty();
        rules = Compiled(rules);
        return new RuleSet(
            _taxonomy,
            _vocabulary.Build(),
            [.. _phases.Select(p => PhaseOf(p.Name, p.IsFact, p.Passes, [.. rules.Where(r => r.Phase == p.Name)]))])
        {
            Hints = [.. _hints],
        };
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new InvalidDataException(string.Join('\n', _faults));
    }

    /// <summary>Compiles the patterns, the largest phase beside the others: each has tests of its own, and whoever waits for one document waits for this.</summary>
    private List<Rule> Compiled(List<Rule> rules)
    {
        var phases = rules.GroupBy(r => r.Phase).OrderByDescending(p => p.Count()).Select(p => p.ToList()).ToList();
        var compiled = new Dictionary<string, PatternProgram>(StringComparer.Ordinal);
        var largest = phases.Count == 0 ? [] : phases[0];
        var tests = TestsOf(largest.Count == 0 ? "" : largest[0].Phase);
        // A thread of its own: the pool's are taken when a program starts.
        var programs = Task.Factory.StartNew(() => largest.ConvertAll(r => PatternProgram.Compile(r.Parsed, tests)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        foreach (var rule in phases.Skip(1).SelectMany(p => p))
            compiled[rule.Id] = PatternProgram.Compile(rule.Parsed, TestsOf(rule.Phase));
        for (int i = 0; i < largest.Count; i++)
            compiled[largest[i].Id] = programs.GetAwaiter().GetResult()[i];
        return rules.ConvertAll(r => r with { Program = compiled[r.Id] });
    }

    private RulePhase PhaseOf(string name, bool isFact, int passes, ImmutableArray<Rule> rules) =>
        new(name, isFact, passes, rules) { Tests = TestsOf(name).Build() };

    private TestBuilder TestsOf(string phase)
    {
        if (!_tests.TryGetValue(phase, out var tests))
            _tests.Add(phase, tests = new TestBuilder());
        return tests;
    }

    private void ReadFile(string path)
    {
        if (!_files.Add(Path.GetFullPath(path)))
            return;
        if (!File.Exists(path))
        {
            _faults.Add($"{path}: not found.");
            return;
        }

        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            yaml.Load(reader);
        }
        catch (YamlDotNet.Core.YamlException fault)
        {
            _faults.Add($"{path}({fault.Start.Line}): not YAML: {fault.Message}");
            return;
        }

        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            _faults.Add($"{path}: a rule file is a mapping with imports, types, phases, words, lists, macros, maps and rules.");
            return;
        }

        foreach (var (key, value) in Entries(root))
            Guard(() => ReadSection(path, key, value), path, (int)value.Start.Line);
    }

    private void ReadSection(string path, string section, YamlNode node)
    {
        switch (section)
        {
            case "imports":
                foreach (string import in Items(node))
                    ReadFile(Path.Combine(Path.GetDirectoryName(path)!, import));
                break;
            case "types":
                foreach (var (name, subtypes) in Entries(node))
                    _taxonomy.Add(name);
                foreach (var (name, subtypes) in Entries(node))
                    _taxonomy.Add(name, Items(subtypes));
                break;
            case "hints":
                _hints.AddRange(Items(node).Select(Enum.Parse<EntityType>));
                break;
            case "phases":
                foreach (var phase in ((YamlSequenceNode)node).Children.Cast<YamlMappingNode>())
                    _phases.Add((Text(phase, "name")!, Text(phase, "facts") == "true", int.Parse(Text(phase, "passes") ?? "1", CultureInfo.InvariantCulture)));
                break;
            case "words":
                foreach (var (lemma, paradigm) in Entries(node))
                    _paradigms[profile.Folding.Fold(lemma)] = ((YamlScalarNode)paradigm).Value ?? "";
                break;
            case "lists":
                foreach (var (name, list) in Entries(node))
                    _lists[name] = new PatternList([.. Items(list).SelectMany(e => e.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]);
                break;
            case "macros":
                foreach (var (name, body) in Entries(node))
                    _macros[name] = ((YamlScalarNode)body).Value ?? "";
                break;
            case "maps":
                foreach (var (name, map) in Entries(node))
                    _maps[name] = MapOf(map);
                break;
            case "rules":
                foreach (var rule in ((YamlSequenceNode)node).Children)
                    _rules.Add((path, (YamlMappingNode)rule));
                break;
            default:
                throw new InvalidDataException($"there is no section '{section}': imports, types, hints, phases, words, lists, macros, maps, rules.");
        }
    }

    private static readonly string[] RuleKeys =
        ["id", "why", "phase", "priority", "pattern", "emit", "head", "set", "zones", "quotes", "examples", "counter"];

    private Rule? Read(string file, YamlMappingNode node)
    {
        int line = (int)node.Start.Line;
        string id = Text(node, "id") ?? "";
        Rule? rule = null;
        Guard(
            () =>
            {
                foreach (string key in node.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).Except(RuleKeys))
                    throw new InvalidDataException($"there is no key '{key}': {string.Join(", ", RuleKeys)}.");
                var phase = PhaseOf(node);
                if (phase.Name is null)
                    throw new InvalidDataException($"there is no phase '{Text(node, "phase")}'; name it under `phases`.");
                string pattern = Needed(node, "pattern");
                var parsed = PatternParser.Parse(pattern, _scope ??= new PatternScope(_taxonomy, _vocabulary, profile.Folding.Fold, _macros, _lists, _paradigms));
                rule = new Rule(Needed(node, "id"), Needed(node, "why"), phase.Name, int.Parse(Text(node, "priority") ?? "0", CultureInfo.InvariantCulture), pattern, Needed(node, "emit"), file, line)
                {
                    Parsed = parsed,
                    Head = Text(node, "head"),
                    Sets = Child(node, "set") is { } set ? SetsOf(set) : [],
                    Zones = Child(node, "zones") is { } zones ? [.. Items(zones).Select(ZoneOf)] : [],
                    ReadsQuotes = Text(node, "quotes") == "true",
                    Examples = Child(node, "examples") is { } examples ? [.. Examples(examples)] : [],
                    CounterExamples = Child(node, "counter") is { } counter ? [.. Examples(counter)] : [],
                };
                if (rule.Examples.IsEmpty || rule.CounterExamples.IsEmpty)
                    throw new InvalidDataException("a rule needs at least one example and one counter-example (`examples`, `counter`).");
            },
            $"{file}({line}): rule '{id}'",
            0);
        return rule;
    }

    private ImmutableArray<(string Name, ValueExpression Value)> SetsOf(YamlNode node)
    {
        var sets = ImmutableArray.CreateBuilder<(string, ValueExpression)>();
        foreach (var (name, value) in Entries(node))
            sets.Add((name, ValueExpression.Parse(((YamlScalarNode)value).Value ?? "", name, _maps)));
        return sets.ToImmutable();
    }

    private static Dictionary<string, string> MapOf(YamlNode node)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(node))
            map.Add(key, ((YamlScalarNode)value).Value ?? "");
        return map;
    }

    private static IEnumerable<RuleExample> Examples(YamlNode node)
    {
        foreach (var child in ((YamlSequenceNode)node).Children.Cast<YamlScalarNode>())
        {
            string[] sides = child.Value!.Split(" => ", 2);
            var expected = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (string expectation in sides.Length == 1 ? [] : sides[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (expectation.Split(':', 2, StringSplitOptions.TrimEntries) is not [var name, var value])
                    throw new InvalidDataException($"the expectation '{expectation}' must be `name: value`.");
                expected.Add((name, value));
            }

            yield return new RuleExample(sides[0], expected.ToImmutable(), (int)child.Start.Line);
        }
    }

    private static Zone ZoneOf(string name) =>
        SnakeCase.TryParse<Zone>(name, out var zone) ? zone : throw new InvalidDataException($"there is no zone '{name}': body, headline, byline, dateline.");

    private (string Name, bool IsFact, int Passes) PhaseOf(YamlMappingNode rule) => _phases.FirstOrDefault(p => p.Name == Text(rule, "phase"));

    private void Guard(Action read, string place, int line)
    {
        try
        {
            read();
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidCastException or FormatException or ArgumentException)
        {
            string reason = fault is InvalidCastException ? "a mapping, list or text stands where another is needed" : fault.Message;
            _faults.Add(line > 0 ? $"{place}({line}): {reason}" : $"{place}: {reason}");
        }
    }

    private static string Needed(YamlMappingNode node, string key) => Text(node, key) ?? throw new InvalidDataException($"`{key}` is missing.");

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static IEnumerable<string> Items(YamlNode node) => node is YamlScalarNode scalar
        ? [scalar.Value ?? ""]
        : ((YamlSequenceNode)node).Children.Select(c => ((YamlScalarNode)c).Value ?? "");

    /// <remarks>To be read by loops: what LINQ makes of values has to be compiled at each start.</remarks>
    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node)
    {
        foreach (var (key, value) in ((YamlMappingNode)node).Children)
            yield return (((YamlScalarNode)key).Value ?? "", value);
    }
}
