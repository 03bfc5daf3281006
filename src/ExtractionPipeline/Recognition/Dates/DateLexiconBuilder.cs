using ExtractionPipeline.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Reads `dates.yaml` and gives its words numbers.</summary>
internal sealed class DateLexiconBuilder
{
    private readonly CaseFolding _folding;

    private DateLexiconBuilder(Raw raw, CaseFolding folding)
    {
        _folding = folding;
        Order = raw.NumericOrder == "dayFirst" ? NumericDateOrder.DayFirst : NumericDateOrder.Either;
        CapitalMonthNamesDay = raw.CapitalMonthNamesDay;
        AddClasses(raw);
        DaySuffixes = [.. raw.DaySuffixes.Select(WordId)];
        FromSuffixes = [.. raw.FromSuffixes.Select(WordId)];
        BoundSuffixes = [.. raw.BoundSuffixes.Select(WordId)];
        YearSuffixes = [.. raw.YearSuffixes.Select(WordId)];
        Capitalized = [.. raw.Capitalized.Select(c => ClassId(c) ?? throw new FormatException($"capitalized: no class '{c}' under values or words."))];
        Publication = [.. raw.Publication.Select(WordId)];
        Release = [.. raw.Release.Select(WordId)];
        Prose = [.. raw.Prose.Select(WordId)];
        Byline = [.. raw.Byline.Select(WordId)];
        var parser = new DatePatternParser(w => WordId(w), ClassId);
        Plan = new DatePlan([.. raw.Patterns.SelectMany(parser.ParsePattern)]);
        Traps = [.. raw.Traps.SelectMany(parser.ParseContext)];
        OfDocument = [.. raw.OfDocument.SelectMany(parser.ParseContext)];
    }

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public List<string> Classes { get; } = [];

    public List<(int First, DateLexicon.ClassEntry Entry)> Entries { get; } = [];

    public List<int> DaySuffixes { get; }

    public List<int> FromSuffixes { get; }

    public List<int> BoundSuffixes { get; }

    public List<int> YearSuffixes { get; }

    public List<int> Capitalized { get; }

    public List<int> Publication { get; }

    public List<int> Release { get; }

    public List<int> Prose { get; }

    public List<int> Byline { get; }

    public NumericDateOrder Order { get; }

    public bool CapitalMonthNamesDay { get; }

    public DatePlan Plan { get; }

    public List<DateContext> Traps { get; }

    public List<DateContext> OfDocument { get; }

    public static DateLexicon Load(string languageFolder, CaseFolding folding)
    {
        string path = Path.Combine(languageFolder, "dates.yaml");
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. A language's folder needs a dates.yaml; models/en/dates.yaml is an example.");
        try
        {
            var raw = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Raw>(File.ReadAllText(path));
            return new DateLexicon(new DateLexiconBuilder(raw, folding));
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}({fault.Start.Line}): {fault.Message}", fault);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    private void AddClasses(Raw raw)
    {
        foreach (var (name, byValue) in raw.Values)
        {
            int id = AddClass(name);
            foreach (var (value, words) in byValue)
                words.ForEach(w => AddEntry(id, value, w));
        }

        foreach (var (name, words) in raw.Words)
        {
            int id = AddClass(name);
            words.ForEach(w => AddEntry(id, 0, w));
        }
    }

    private int AddClass(string name)
    {
        if (Classes.Contains(name))
            throw new FormatException($"class '{name}' is given twice.");
        Classes.Add(name);
        return Classes.Count - 1;
    }

    private void AddEntry(int classId, int value, string words)
    {
        int[] ids = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordId)];
        if (ids.Length == 0)
            throw new FormatException($"class '{Classes[classId]}' has an empty word.");
        Entries.Add((ids[0], new DateLexicon.ClassEntry(classId, value, [.. ids[1..]])));
    }

    private int? ClassId(string name)
    {
        int id = Classes.IndexOf(name);
        return id < 0 ? null : id;
    }

    private int WordId(string word)
    {
        string folded = _folding.Fold(word);
        if (folded.AsSpan().ContainsAny(" -'"))
            throw new FormatException($"'{word}' must be letters alone.");
        if (!Words.TryGetValue(folded, out int id))
            Words.Add(folded, id = Words.Count);
        return id;
    }

    private sealed class Raw
    {
        public string NumericOrder { get; set; } = "either";

        public bool CapitalMonthNamesDay { get; set; }

        public List<string> Capitalized { get; set; } = [];

        public List<string> DaySuffixes { get; set; } = [];

        public List<string> FromSuffixes { get; set; } = [];

        public List<string> BoundSuffixes { get; set; } = [];

        public List<string> YearSuffixes { get; set; } = [];

        public Dictionary<string, Dictionary<int, List<string>>> Values { get; set; } = [];

        public Dictionary<string, List<string>> Words { get; set; } = [];

        public List<string> Patterns { get; set; } = [];

        public List<string> Traps { get; set; } = [];

        public List<string> OfDocument { get; set; } = [];

        public List<string> Publication { get; set; } = [];

        public List<string> Release { get; set; } = [];

        public List<string> Prose { get; set; } = [];

        public List<string> Byline { get; set; } = [];
    }
}
