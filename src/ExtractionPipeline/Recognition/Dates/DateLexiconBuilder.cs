using System.Globalization;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Reads `dates.yaml` and gives its words numbers.</summary>
internal sealed class DateLexiconBuilder
{
    private static readonly string[] Keys =
    [
        "numericOrder", "capitalMonthNamesDay", "capitalized", "daySuffixes", "fromSuffixes", "boundSuffixes", "yearSuffixes",
        "values", "words", "patterns", "traps", "ofDocument", "publication", "release", "prose", "byline",
    ];

    private readonly CaseFolding _folding;

    private DateLexiconBuilder(YamlMap yaml, CaseFolding folding)
    {
        yaml.AllowOnly(Keys);
        _folding = folding;
        Order = yaml.Text("numericOrder") == "dayFirst" ? NumericDateOrder.DayFirst : NumericDateOrder.Either;
        CapitalMonthNamesDay = yaml.Text("capitalMonthNamesDay") == "true";
        AddClasses(yaml);
        DaySuffixes = [.. yaml.Items("daySuffixes").Select(WordId)];
        FromSuffixes = [.. yaml.Items("fromSuffixes").Select(WordId)];
        BoundSuffixes = [.. yaml.Items("boundSuffixes").Select(WordId)];
        YearSuffixes = [.. yaml.Items("yearSuffixes").Select(WordId)];
        Capitalized = [.. yaml.Items("capitalized").Select(c => ClassId(c) ?? throw new FormatException($"capitalized: no class '{c}' under values or words."))];
        Publication = [.. yaml.Items("publication").Select(WordId)];
        Release = [.. yaml.Items("release").Select(WordId)];
        Prose = [.. yaml.Items("prose").Select(WordId)];
        Byline = [.. yaml.Items("byline").Select(WordId)];
        var parser = new DatePatternParser(w => WordId(w), ClassId);
        Plan = new DatePlan([.. yaml.Items("patterns").SelectMany(parser.ParsePattern)]);
        Traps = [.. yaml.Items("traps").SelectMany(parser.ParseContext)];
        OfDocument = [.. yaml.Items("ofDocument").SelectMany(parser.ParseContext)];
    }

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public List<string> Classes { get; } = [];

    public List<DateLexicon.ClassEntry> Entries { get; } = [];

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
        var yaml = YamlMap.Load(path, "A language's folder needs a dates.yaml; models/en/dates.yaml is an example.");
        try
        {
            return new DateLexicon(new DateLexiconBuilder(yaml, folding));
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    private void AddClasses(YamlMap yaml)
    {
        var values = yaml.Map("values");
        foreach (string name in values?.Keys() ?? [])
        {
            int id = AddClass(name);
            var words = values!.Map(name);
            foreach (string value in words?.Keys() ?? [])
                AddEntries(id, Number(value), words!.Items(value));
        }

        var plain = yaml.Map("words");
        foreach (string name in plain?.Keys() ?? [])
            AddEntries(AddClass(name), 0, plain!.Items(name));
    }

    private int AddClass(string name)
    {
        if (Classes.Contains(name))
            throw new FormatException($"class '{name}' is given twice.");
        Classes.Add(name);
        return Classes.Count - 1;
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new FormatException($"values: '{value}' must be a number.");

    private void AddEntries(int classId, int value, IReadOnlyList<string> words)
    {
        foreach (string word in words)
            AddEntry(classId, value, word);
    }

    private void AddEntry(int classId, int value, string words)
    {
        int[] ids = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordId)];
        if (ids.Length == 0)
            throw new FormatException($"class '{Classes[classId]}' has an empty word.");
        Entries.Add(new DateLexicon.ClassEntry(ids[0], classId, value, [.. ids[1..]]));
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
}
