using System.Globalization;
using System.Text.Json;

namespace ExtractionPipeline.LinkedData.Rdf;

/// <summary>The statements of a result or graph: its JSON-LD, deserialized to RDF.</summary>
/// <remarks>Knows the part of JSON-LD 1.1 that our writers use; a test holds it against the reference processor. Statements come in the order of the JSON.</remarks>
public sealed class JsonLdTriples
{
    private const string RdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Xsd = "http://www.w3.org/2001/XMLSchema#";

    private readonly List<Triple> _triples = [];
    private readonly string _prefix;
    private int _unnamed;

    private JsonLdTriples(string prefix) => _prefix = prefix;

    /// <param name="document">With its context in it.</param>
    /// <param name="prefix">Of the names of nodes without one, so that several documents can stand in one file.</param>
    /// <exception cref="InvalidDataException">It has no context, or one that is not written out in it.</exception>
    public static IReadOnlyList<Triple> Of(JsonElement document, string prefix = "b")
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("@context", out JsonElement context))
            throw new InvalidDataException("not JSON-LD: no @context");
        JsonLdTriples triples = new(prefix);
        JsonLdTerms terms = JsonLdTerms.Empty.With(context);
        if (document.TryGetProperty("@graph", out JsonElement graph))
        {
            foreach (JsonElement node in graph.EnumerateArray())
                triples.Node(node, terms);
        }
        else
        {
            triples.Node(document, terms);
        }

        return triples._triples;
    }

    /// <param name="outer">The context without what the types of nodes around it brought.</param>
    /// <returns>The node's name.</returns>
    private string Node(JsonElement node, JsonLdTerms outer)
    {
        string name = node.TryGetProperty("@id", out JsonElement id) ? id.GetString()! : $"_:{_prefix}{++_unnamed}";
        JsonLdTerms terms = outer;
        if (node.TryGetProperty("@type", out JsonElement type))
        {
            string written = type.GetString()!;
            _triples.Add(new Triple(name, RdfType, new RdfObject(outer.Expand(written) ?? throw new InvalidDataException($"the type {written} is in no context"), null)));
            if (outer.Terms.TryGetValue(written, out JsonLdTerm? definition) && definition.Scoped is { } scoped)
                terms = terms.With(scoped);
        }

        foreach (JsonProperty property in node.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
        {
            if (terms.Terms.TryGetValue(property.Name, out JsonLdTerm? term) && term.Iri is not null)
                Values(name, term, property.Value, terms, outer);
        }

        return name;
    }

    private void Values(string subject, JsonLdTerm term, JsonElement value, JsonLdTerms terms, JsonLdTerms outer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                    Values(subject, term, item, terms, outer);
                break;
            case JsonValueKind.Object:
                string node = Node(value, term.Scoped is { } inner ? outer.With(inner) : outer);
                _triples.Add(term.IsReverse ? new Triple(node, term.Iri!, new RdfObject(subject, null)) : new Triple(subject, term.Iri!, new RdfObject(node, null)));
                break;
            default:
                if (Scalar(term, value, term.Scoped is { } scoped ? terms.With(scoped) : terms) is { } literal)
                    _triples.Add(new Triple(subject, term.Iri!, literal));
                break;
        }
    }

    private static RdfObject? Scalar(JsonLdTerm term, JsonElement value, JsonLdTerms terms) => (term.Type, value.ValueKind) switch
    {
        ("@id", _) => new RdfObject(value.GetString()!, null),
        ("@vocab", _) => terms.Expand(value.GetString()!) is { } iri ? new RdfObject(iri, null) : null,
        (_, JsonValueKind.True or JsonValueKind.False) => new RdfObject(value.GetRawText(), term.Type ?? Xsd + "boolean"),
        (_, JsonValueKind.Number) => Number(term.Type, value),
        _ => new RdfObject(value.GetString()!, term.Type ?? RdfObject.XsdString),
    };

    /// <summary>Whole numbers as they are, unless the term says that they are doubles; the rest in the canonical form of `xsd:double`.</summary>
    private static RdfObject Number(string? datatype, JsonElement value)
    {
        double number = value.GetDouble();
        if (number == Math.Truncate(number) && datatype != Xsd + "double")
            return new RdfObject(number.ToString("0", CultureInfo.InvariantCulture), datatype ?? Xsd + "integer");
        string digits = number.ToString("0.0##############E+0", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return new RdfObject(digits, datatype ?? Xsd + "double");
    }
}
