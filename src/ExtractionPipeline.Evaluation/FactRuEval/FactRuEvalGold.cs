using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Evaluation.FactRuEval;

/// <summary>Reads the facts of one FactRuEval document: layers `.spans`, `.objects`, `.coref` and `.facts` (Starostin et al. 2016).</summary>
/// <remarks>An entity counts under each of its names, each wording of its mentions, and, a person, under each usual order of given name, patronymic and surname.</remarks>
public sealed class FactRuEvalGold
{
    private static readonly string[][] s_nameOrders =
    [
        ["lastname", "firstname", "patronymic"], ["firstname", "patronymic", "lastname"], ["firstname", "patronymic"], ["firstname", "lastname"], ["lastname", "firstname"],
        ["nickname"], ["firstname"], ["patronymic"], ["lastname"], ["firstname", "nickname"],
    ];

    private readonly Dictionary<string, string> _spans;
    private readonly Dictionary<string, string[]> _mentions;
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);

    private FactRuEvalGold(string path)
    {
        string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        _spans = Lines(path, ".spans").Select(Columns).Where(c => c.Length >= 4).DistinctBy(c => c[0])
            .ToDictionary(c => c[0], c => text.Substring(Number(c[2]), Number(c[3])), StringComparer.Ordinal); // the corpus has no letter outside the basic plane
        _mentions = Lines(path, ".objects").Select(Columns).Where(c => c.Length > 2).DistinctBy(c => c[0])
            .ToDictionary(c => c[0], c => c[2..].Where(_spans.ContainsKey).Select(id => _spans[id]).ToArray(), StringComparer.Ordinal);
        foreach (string[] block in Blocks(path, ".coref"))
            _entities[Columns(block[0])[0]] = new Entity(Columns(block[0])[1..], block[1..].Select(line => line.Split(' ', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]));
    }

    /// <param name="path">Of the document, with any of its extensions.</param>
    public static ImmutableArray<FactRuEvalFact> Read(string path)
    {
        var gold = new FactRuEvalGold(path);
        string[][] blocks = [.. Blocks(path, ".facts")];
        ILookup<string, string> wholes = blocks.Where(b => TypeOf(b) == "ispartof").SelectMany(PairsOf).ToLookup(p => p.One, p => p.Other);
        return [.. blocks.Where(b => TypeOf(b) is FactRuEvalFact.Occupation or FactRuEvalFact.Meeting).Select(b => gold.Fact(b, wholes))];
    }

    private FactRuEvalFact Fact(string[] block, ILookup<string, string> wholes)
    {
        var arguments = ImmutableArray.CreateBuilder<FactRuEvalArgument>();
        foreach (string line in block[1..])
        {
            string[] parts = line.Split(' ', 2);
            string name = parts[0] is "Job" ? FactRuEvalArgument.Position : NameKey.Of(parts[0]);
            if (ObjectOf(parts[1]) is { } id)
                arguments.Add(new FactRuEvalArgument(name, [.. Names(id).Concat(wholes[id].SelectMany(w => _entities[w].Attributes["name"])).Distinct()]));
            else if (parts[1].StartsWith("span", StringComparison.Ordinal))
                arguments.Add(new FactRuEvalArgument(name, [.. parts[1].Split('|').Select(v => Columns(v)[0]["span".Length..]).Where(_spans.ContainsKey).Select(v => _spans[v])]));
        }

        return new FactRuEvalFact(TypeOf(block), arguments.ToImmutable(), block.Any(line => line.StartsWith("Сложность", StringComparison.Ordinal) && line.Contains("повышенная", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Names(string id)
    {
        Entity entity = _entities[id];
        foreach (string mention in entity.Mentions.Where(_mentions.ContainsKey))
            yield return string.Join(' ', _mentions[mention]);
        foreach (string name in entity.Attributes["name"])
            yield return name;
        foreach (string[] order in s_nameOrders)
        {
            foreach (string name in order.Aggregate<string, IEnumerable<string>>([""], (sofar, part) => sofar.SelectMany(s => entity.Attributes[part].Select(a => $"{s} {a}".Trim()))))
                yield return name;
        }
    }

    private static IEnumerable<(string One, string Other)> PairsOf(string[] block)
    {
        string[] ids = [.. block[1..].Select(line => ObjectOf(line.Split(' ', 2)[1])).OfType<string>()];
        return ids.SelectMany(one => ids.Where(other => other != one).Select(other => (one, other)));
    }

    private static string? ObjectOf(string value) => value.StartsWith("obj", StringComparison.Ordinal) ? Columns(value)[0]["obj".Length..] : null;

    private static string TypeOf(string[] block) => NameKey.Of(Columns(block[0])[1]);

    /// <summary>Paragraphs of a layer that consists of them.</summary>
    private static IEnumerable<string[]> Blocks(string path, string layer)
    {
        var block = new List<string>();
        foreach (string line in Lines(path, layer).Append(""))
        {
            if (line.Length > 0)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return [.. block];
                block.Clear();
            }
        }
    }

    private static IEnumerable<string> Lines(string path, string layer) => File.ReadLines(Path.ChangeExtension(path, layer)).Select(line => line.TrimEnd());

    private static string[] Columns(string line) => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string column) => int.Parse(column, CultureInfo.InvariantCulture);

    private sealed record Entity(string[] Mentions, ILookup<string, string> Attributes);
}
