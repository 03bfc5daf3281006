using System.IO.Compression;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>The corpora that a language's tagger is trained on, and those that it is measured on. Licences: models/SOURCES.md.</summary>
/// <param name="folder">The corpora's folder, laid out as its README says.</param>
/// <param name="annotations">The project's own annotations (`gold-annotations`).</param>
public sealed class CorpusCatalog(string folder, string annotations)
{
    private const EntityType Role = EntityType.Role;
    private const EntityType Date = EntityType.Date;

    private static readonly CorpusScheme Nerel = CorpusScheme.Of(
        "PERSON=Person PROFESSION=Role COUNTRY=Country ORGANIZATION=Organization CITY=City STATE_OR_PROVINCE=Place DISTRICT=Place LOCATION=Place FACILITY=Place DATE=Date");

    private static readonly CorpusScheme Gmb = CorpusScheme.Of(
        "PERSON=Person ROLE=Role COUNTRY=Country ORG=Organization LOC=City|Place DATE=Date NORP=? EVENT=?", Role);

    private static readonly CorpusScheme CrossNer = CorpusScheme.Of(
        "politician=Person person=Person country=Country organisation=Organization politicalparty=Organization location=City|Place event=? election=? misc=?", Role, Date);

    private static readonly CorpusScheme WikiGold = CorpusScheme.Of("PER=Person LOC=Country|City|Place ORG=Organization MISC=?", Role, Date);

    private static readonly CorpusScheme Uner = CorpusScheme.Of("PER=Person LOC=Country|City|Place ORG=Organization", Role, Date);

    private static readonly CorpusScheme Newswire = CorpusScheme.Of(
        "Person=Person Location=Country|City|Place Facility=Place Organization=Organization Date=Date NORP=? Misc=? Product=?", Role);

    private static readonly CorpusScheme Re3d = CorpusScheme.Of("Person=Person Location=Country|City|Place Organisation=Organization Temporal=Date Nationality=?", Role);

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
            Conll("gmb", Gmb, "gmb-en/gmb_silver_roles.conll.gz", 0, 1, 20, 0.4f),
            Conll("crossner", CrossNer, "crossner-politics-en/train.txt", 0, 1, 1),
            Conll("wikigold", WikiGold, "wikigold-en/wikigold.conll.txt", 0, 1, 20),
            Conll("ewt", Uner, "uner-ewt-en/en_ewt-ud-train.iob2", 1, 2, 20),
        ],
        "az" => [Annotations("az", Own, "training/az")],
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

    private IEnumerable<LabelledText> ReadRe3d() =>
        Directory.EnumerateDirectories(Path.Combine(folder, "re3d-en")).Order(StringComparer.Ordinal).SelectMany(Re3dReader.ReadFolder);

    private Corpus Brat(string name, CorpusScheme scheme, string path) => new(name, scheme, () => BratReader.ReadFolder(Path.Combine(folder, path)));

    private Corpus Annotations(string name, CorpusScheme scheme, string path) => new(name, scheme, () => BratReader.ReadFolder(Path.Combine(annotations, path)));

    private Corpus Conll(string name, CorpusScheme scheme, string path, int token, int label, int sentences, float weight = 1) =>
        new(name, scheme, () => Lines(path, reader => new ConllReader(token, label, sentences).Read(reader, name)), weight);

    private Corpus Json(string name, CorpusScheme scheme, string path) => new(name, scheme, () => Lines(path, reader => JsonLinesReader.Read(reader, name)));

    private List<LabelledText> Lines(string path, Func<TextReader, IEnumerable<LabelledText>> read)
    {
        using Stream file = File.OpenRead(Path.Combine(folder, path));
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        return [.. read(reader)];
    }
}
