using System.IO.Compression;
using System.Text.Json;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>The corpora that a language's tagger is trained on, and those that it is measured on. Licences: models/SOURCES.md.</summary>
/// <param name="folder">The corpora's folder, laid out as its README says.</param>
/// <param name="annotations">The project's own annotations (`gold-annotations`).</param>
/// <param name="models">The folder of all languages' models, whose names take the place of others in our own sentences.</param>
public sealed class CorpusCatalog(string folder, string annotations, string models)
{
    private const EntityType Role = EntityType.Role;
    private const EntityType Date = EntityType.Date;

    /// <summary>How often our own sentences are written anew with other names.</summary>
    private const int OwnVariants = 6;

    private static readonly CorpusScheme Nerel = CorpusScheme.Of(
        "PERSON=Person PROFESSION=Role COUNTRY=Country ORGANIZATION=Organization CITY=City STATE_OR_PROVINCE=Place DISTRICT=Place LOCATION=Place FACILITY=Place DATE=Date");

    private static readonly CorpusScheme Gmb = CorpusScheme.Of(
        "PERSON=Person ROLE=Role COUNTRY=Country ORG=Organization LOC=City|Place DATE=Date NORP=?Country EVENT=?Country|Place", Role);

    private static readonly CorpusScheme CrossNer = CorpusScheme.Of(
        "politician=Person person=Person country=Country organisation=Organization politicalparty=Organization location=City|Place event=?Country|City|Place|Organization|Person election=?Country|Date misc=?Country", Role, Date);

    private static readonly CorpusScheme WikiGold = CorpusScheme.Of("PER=Person LOC=Country|City|Place ORG=Organization MISC=?Country|City|Place|Person", Role, Date);

    private static readonly CorpusScheme Uner = CorpusScheme.Of("PER=Person LOC=Country|City|Place ORG=Organization", Role, Date);

    private static readonly CorpusScheme Newswire = CorpusScheme.Of(
        "Person=Person Location=Country|City|Place Facility=Place Organization=Organization Date=Date NORP=?Country Misc=?Country Product=?", Role);

    private static readonly CorpusScheme Re3d = CorpusScheme.Of("Person=Person Location=Country|City|Place Organisation=Organization Temporal=Date Nationality=?Country", Role);

    private static readonly CorpusScheme Oke = CorpusScheme.Of("Person=Person Place=Country|City|Place Organization=Organization Role=Role", Date);

    private static readonly CorpusScheme Collection5 = CorpusScheme.Of("PER=Person ORG=Organization MEDIA=Organization GEOPOLIT=Country|Place LOC=Country|City|Place", Role, Date);

    private static readonly CorpusScheme AzWiki = CorpusScheme.Of("PER=Person LOC=Country|City|Place ORG=Organization DATE=Date", Role);

    private static readonly CorpusScheme Own = CorpusScheme.Of(
        "Person=Person Role=Role Country=Country Organization=Organization City=City Place=Place Date=Date");

    /// <exception cref="ArgumentException">There are no corpora for the language.</exception>
    public IReadOnlyList<Corpus> ForTraining(string language) => language switch
    {
        "ru" => [Brat("nerel", Nerel, "nerel-ru/train")],
        "en" =>
        [
            Conll("gmb", Gmb, "gmb-en/gmb_silver_roles.conll.gz", 0, 1, 20, 0.2f) with { IsSilver = true },
            Conll("crossner", CrossNer, "crossner-politics-en/train.txt", 0, 1, 1),
            Conll("wikigold", WikiGold, "wikigold-en/wikigold.conll.txt", 0, 1, 20),
            Conll("ewt", Uner, "uner-ewt-en/en_ewt-ud-train.iob2", 1, 2, 20),
        ],
        "az" => [new Corpus("own", Own, ReadOwn), new Corpus("own, other names", Own, () => Multiplied("az", OwnVariants))],
        _ => throw new ArgumentException($"There are no training corpora for '{language}'.", nameof(language)),
    };

    public IReadOnlyList<Corpus> ForMeasuring(string language) => language switch
    {
        "ru" =>
        [
            Brat("nerel-dev", Nerel, "nerel-ru/dev"),
            Json("collection5", Collection5, "eval-only/collection5-ru.dev.jsonl.gz"),
            Conll("uner-pud", Uner, "uner-pud/ru_pud-ud-test.iob2", 1, 2, 10),
        ],
        "en" =>
        [
            Conll("crossner-dev", CrossNer, "crossner-politics-en/dev.txt", 0, 1, 1),
            Conll("worldwide-newswire", Newswire, "eval-only/worldwide-newswire-en.dev.conll.gz", 0, 1, 20),
            Conll("ewt-dev", Uner, "uner-ewt-en/en_ewt-ud-dev.iob2", 1, 2, 10),
            Conll("uner-pud", Uner, "uner-pud/en_pud-ud-test.iob2", 1, 2, 10),
            new Corpus("re3d", Re3d, ReadRe3d),
            Json("oke2016", Oke, "oke2016-en/oke.jsonl"),
        ],
        "az" => [Conll("azwiki", AzWiki, "eval-only/azwiki-ner-az.dev.conll.gz", 0, 1, 1)],
        _ => throw new ArgumentException($"There are no corpora to measure '{language}' on.", nameof(language)),
    };

    /// <summary>A folder of brat files labelled by the project's own guidelines.</summary>
    public static Corpus OfOwn(string folder) => new("gold", Own, () => BratReader.ReadFolder(folder)) { CutsSuffixes = true };

    /// <summary>Unlabelled text of a language: releases and parallel news. For statistics; nothing of it is copied.</summary>
    public IReadOnlyList<string> RunningText(string language)
    {
        string[] releases = language switch
        {
            "ru" => ["kremlin-ru"],
            "az" => ["az-news"],
            _ => ["us-state", "us-white-house", "kremlin-en", "president-ua-en"],
        };
        string parallel = language switch { "ru" => "rus", "az" => "aze-Latn", _ => "eng" };
        var reserved = Reserved(language);
        return
        [
            .. releases.SelectMany(r => Lines($"releases/{r}.jsonl.gz", reader => ReadTexts(reader, reserved))),
            .. Lines($"langid-ntrex/{parallel}.txt.gz", ReadLines),
        ];
    }

    /// <summary>Ids of the documents labelled for development: they are kept out of everything that is learnt from.</summary>
    private HashSet<string> Reserved(string language)
    {
        string path = Path.Combine(folder, "..", "gold-real", $"{language}.jsonl");
        return File.Exists(path) ? [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => Property(l, "id"))] : [];
    }

    private static IEnumerable<string> ReadTexts(TextReader reader, HashSet<string> reserved) =>
        ReadLines(reader).Where(line => !reserved.Contains(Property(line, "id"))).Select(line => Property(line, "text"));

    private static string Property(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    private static IEnumerable<string> ReadLines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Our own passages, which stand alone between empty lines.</summary>
    private IEnumerable<LabelledText> ReadOwn() => BratReader.ReadFolder(Path.Combine(annotations, "training", "az")).SelectMany(Passages.Split);

    private IEnumerable<LabelledText> Multiplied(string language, int times)
    {
        string languageFolder = Path.Combine(models, language);
        var profile = LanguageProfile.Load(languageFolder);
        var stock = NameStock.Load(languageFolder);
        var morphology = Morphologies.ByName(profile.Morphology);
        for (int variant = 0; variant < times; variant++)
        {
            var replacement = new MentionReplacement(profile, morphology, stock, variant);
            foreach (var passage in ReadOwn())
                yield return replacement.Replace(passage);
        }
    }

    private IEnumerable<LabelledText> ReadRe3d() =>
        Directory.EnumerateDirectories(Path.Combine(folder, "re3d-en")).Order(StringComparer.Ordinal).SelectMany(Re3dReader.ReadFolder);

    private Corpus Brat(string name, CorpusScheme scheme, string path) => new(name, scheme, () => BratReader.ReadFolder(Path.Combine(folder, path)));

    private Corpus Conll(string name, CorpusScheme scheme, string path, int token, int label, int sentences, float weight = 1) =>
        new(name, scheme, () => Lines(path, reader => new ConllReader(token, label, sentences).Read(reader, name)), weight);

    private Corpus Json(string name, CorpusScheme scheme, string path) => new(name, scheme, () => Lines(path, reader => JsonLinesReader.Read(reader, name)));

    private List<T> Lines<T>(string path, Func<TextReader, IEnumerable<T>> read)
    {
        using Stream file = File.OpenRead(Path.Combine(folder, path));
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        return [.. read(reader)];
    }
}
