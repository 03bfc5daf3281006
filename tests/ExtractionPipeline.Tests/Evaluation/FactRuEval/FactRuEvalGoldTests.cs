using ExtractionPipeline.Evaluation.FactRuEval;

namespace ExtractionPipeline.Tests.Evaluation.FactRuEval;

public sealed class FactRuEvalGoldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factrueval-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Facts_know_their_entities_by_every_name()
    {
        Write(".txt", "Директор завода Олега Ветрова");
        Write(".spans", "1 job 0 8 10 1  # 10 Директор\n2 org_descr 9 6 11 1  # 11 завода\n3 name 16 5 12 1  # 12 Олега\n4 surname 22 7 13 1  # 13 Ветрова\n");
        Write(".objects", "20 Org 2 # завода\n21 Person 3 4 # Олега Ветрова\n");
        Write(".coref", "90 20\nname Северный завод\n\n91 21\nfirstname Олег\nlastname Ветров\n\n92 20\nname Холдинг Север\n");
        Write(".facts", "7-0 Occupation\nWho obj91 Ветров Олег\nPosition span1 Директор\nWhere obj90 Северный завод\nСложность повышенная\n\n7-1 isPartOf\nCompany obj90 Северный завод\nCompany obj92 Холдинг\n");

        var facts = FactRuEvalGold.Read(Path.Combine(_folder, "book.facts"));

        facts.Should().ContainSingle().Which.IsDifficult.Should().BeTrue();
        facts[0].Arguments.Select(a => a.Name).Should().Equal("who", "position", "where");
        facts[0].Arguments[0].Values.Should().Contain(["Олега Ветрова", "Олег Ветров", "Ветров Олег", "Ветров"]);
        facts[0].Arguments[1].Values.Should().Equal("Директор");
        facts[0].Arguments[2].Values.Should().Contain(["завода", "Северный завод", "Холдинг Север"], "what it is part of counts as well");
    }

    private void Write(string layer, string content) => File.WriteAllText(Path.Combine(_folder, "book" + layer), content);
}
