namespace ExtractionPipeline.LinkedData.Rdf;

/// <summary>A statement. Subject and predicate are IRIs, or `_:b1` for a node without a name.</summary>
public readonly record struct Triple(string Subject, string Predicate, RdfObject Object);

/// <summary>What a statement says: another node, or a value.</summary>
/// <param name="Value">An IRI, `_:b1`, or the lexical form of a literal.</param>
/// <param name="Datatype">IRI of a literal's datatype; null for a node.</param>
public readonly record struct RdfObject(string Value, string? Datatype)
{
    public const string XsdString = "http://www.w3.org/2001/XMLSchema#string";

    public bool IsLiteral => Datatype is not null;
}
