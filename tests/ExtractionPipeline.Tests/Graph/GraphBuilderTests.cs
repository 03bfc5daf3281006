using ExtractionPipeline.Evaluation.Graphs;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;
using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph;

public sealed class GraphBuilderTests
{
    private static readonly ResultDocument[] s_documents =
        [.. GraphGoldFile.Read(Path.Combine(TestModels.Repository, "gold-annotations/graph/development.facts.jsonl")).Select(d => d.Facts)];

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 1)]
    [InlineData(3, 40)]
    public void The_graph_does_not_depend_on_order_or_batches(int seed, int batch)
    {
        using GraphFixture whole = new(), parts = new();
        whole.Add(s_documents);
        ResultDocument[] shuffled = [.. s_documents];
        new Random(seed).Shuffle(shuffled);

        foreach (ResultDocument[] chunk in shuffled.Chunk(batch))
            parts.Add(chunk);

        parts.JsonLd().Should().Be(whole.JsonLd());
    }

    [Fact]
    public void A_rebuild_gives_the_same_graph()
    {
        using GraphFixture graph = new();
        foreach (ResultDocument[] chunk in s_documents.Chunk(10))
            graph.Add(chunk);
        string before = graph.JsonLd();

        new GraphBuilder(graph.Store, Models).Rebuild();

        graph.JsonLd().Should().Be(before);
    }

    [Fact]
    public void The_same_document_again_changes_nothing()
    {
        using GraphFixture graph = new();
        graph.Add(s_documents);
        string before = graph.JsonLd();

        GraphChange change = graph.Add(s_documents[..20]);

        change.Should().Be(new GraphChange(0, 0, 20));
        graph.JsonLd().Should().Be(before);
    }

    [Fact]
    public void A_document_read_anew_takes_the_place_of_the_old_reading()
    {
        const string bystander = "Nino Beridze: head_of_government GE";
        ResultDocument old = Document("a", "en", "2024-05-14", $"Erik Halvorsen: foreign_minister NO; {bystander}", "held 2024-05-14 NO");
        ResultDocument other = Document("b", "ru", "2024-05-14", "Эрик Халворсен: foreign_minister NO; Нино Беридзе: head_of_government GE", "held 2024-05-14 NO");
        ResultDocument renewed = Document("a", "en", "2024-05-14", $"Einar Solheim: minister NO; {bystander}", "held 2024-05-14 NO");
        using GraphFixture graph = new(), fresh = new();
        graph.Add(old, other);

        graph.Add(renewed).Should().Be(new GraphChange(0, 1, 0));

        fresh.Add(renewed, other);
        graph.JsonLd().Should().Be(fresh.JsonLd());
        graph.Meetings().Should().HaveCount(2);
    }

    [Fact]
    public void A_name_that_links_two_persons_makes_their_meetings_one()
    {
        using GraphFixture graph = new();
        ResultDocument first = Document("a", "en", "2024-05-14", "Efstathios Kalergis: foreign_minister GR; Nino Beridze: head_of_government GE", "held 2024-05-14 GR");
        ResultDocument second = Document("b", "en", "2024-05-14", "Eustathios Kalergis: foreign_minister GR; Nino Beridze: head_of_government GE", "held 2024-05-14 GR");
        graph.Add(first, second);
        graph.Meetings().Should().HaveCount(2);

        graph.Override((true, "Efstathios Kalergis", "Eustathios Kalergis"));

        graph.Meetings().Should().Equal("a = b");
    }

    [Fact]
    public void A_batch_that_fails_leaves_the_graph_as_it_was()
    {
        using GraphFixture graph = new();
        graph.Add(s_documents[..10]);
        string before = graph.JsonLd();
        ResultDocument broken = s_documents[11] with { Persons = [s_documents[11].Persons[0] with { Name = null! }] };

        FluentActions.Invoking(() => graph.Add(s_documents[10], broken)).Should().Throw<Exception>();

        graph.JsonLd().Should().Be(before);
    }

    [Fact]
    public void Readers_see_the_store_while_it_is_written()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("graph-").FullName, "graph.db");
        try
        {
            using GraphStore written = GraphStore.OpenOrCreate(path);
            var builder = new GraphBuilder(written, Models);
            builder.Add(s_documents[..10]);
            using GraphStore first = GraphStore.OpenToRead(path), second = GraphStore.OpenToRead(path);
            int before = new ExtractionPipeline.Graph.Queries.GraphReader(first).Documents().Count();

            builder.Add(s_documents[10..20]);

            before.Should().Be(10);
            new ExtractionPipeline.Graph.Queries.GraphReader(second).Documents().Should().HaveCount(20);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "this is no database, but a text of some length");
            FluentActions.Invoking(() => GraphStore.OpenOrCreate(path)).Should().Throw<InvalidDataException>().WithMessage($"{path}*");
            FluentActions.Invoking(() => GraphStore.OpenToRead(path + ".gone")).Should().Throw<InvalidDataException>().WithMessage("*there is no graph store*");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
