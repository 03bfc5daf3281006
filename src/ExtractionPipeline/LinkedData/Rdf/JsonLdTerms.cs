using System.Collections.Immutable;
using System.Text.Json;

namespace ExtractionPipeline.LinkedData.Rdf;

/// <summary>A context of JSON-LD 1.1 as our own results use it: terms, prefixes, `@vocab`, contexts scoped to a term or type, `@reverse`.</summary>
/// <param name="Vocabulary">Put before names that are no term; null where such names mean nothing.</param>
internal sealed record JsonLdTerms(ImmutableDictionary<string, JsonLdTerm> Terms, string? Vocabulary)
{
    public static JsonLdTerms Empty { get; } = new(ImmutableDictionary.Create<string, JsonLdTerm>(StringComparer.Ordinal), null);

    /// <param name="context">An object, or an array of them.</param>
    public JsonLdTerms With(JsonElement context) => context.ValueKind switch
    {
        JsonValueKind.Array => context.EnumerateArray().Aggregate(this, (terms, part) => terms.With(part)),
        JsonValueKind.Object => WithObject(context),
        _ => throw new InvalidDataException("A context that is not part of the result cannot be read: nothing is fetched."),
    };

    /// <returns>The IRI of a name; null where it means nothing.</returns>
    public string? Expand(string name)
    {
        if (Terms.TryGetValue(name, out JsonLdTerm? term))
            return term.Iri;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            return Terms.TryGetValue(name[..colon], out JsonLdTerm? prefix) ? prefix.Iri + name[(colon + 1)..] : name;
        return Vocabulary is null ? null : Vocabulary + name;
    }

    private JsonLdTerms WithObject(JsonElement context)
    {
        JsonLdTerms terms = context.TryGetProperty("@vocab", out JsonElement vocabulary) ? this with { Vocabulary = vocabulary.GetString() } : this;
        foreach (JsonProperty definition in context.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
            terms = terms with { Terms = terms.Terms.SetItem(definition.Name, terms.Define(definition.Value, context)) };
        return terms;
    }

    private JsonLdTerm Define(JsonElement definition, JsonElement context)
    {
        if (definition.ValueKind != JsonValueKind.Object)
            return new JsonLdTerm(definition.ValueKind == JsonValueKind.String ? Resolve(definition.GetString()!, context) : null);
        bool isReverse = definition.TryGetProperty("@reverse", out JsonElement iri);
        if (!isReverse && !definition.TryGetProperty("@id", out iri))
            throw new InvalidDataException("A term without @id cannot be read.");
        return new JsonLdTerm(Resolve(iri.GetString()!, context))
        {
            IsReverse = isReverse,
            Type = definition.TryGetProperty("@type", out JsonElement type) ? Resolve(type.GetString()!, context) : null,
            Scoped = definition.TryGetProperty("@context", out JsonElement scoped) ? scoped : null,
        };
    }

    /// <summary>A prefix may stand behind its use.</summary>
    private string Resolve(string name, JsonElement context)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (name.StartsWith('@') || colon <= 0)
            return name;
        return context.TryGetProperty(name[..colon], out JsonElement prefix) && prefix.ValueKind == JsonValueKind.String ? prefix.GetString() + name[(colon + 1)..] : Expand(name) ?? name;
    }
}

/// <param name="Iri">Null for a term that is taken away.</param>
internal sealed record JsonLdTerm(string? Iri)
{
    public bool IsReverse { get; init; }

    /// <summary>`@id`, `@vocab`, the IRI of a datatype, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The context for what stands under the term, or in nodes of the type.</summary>
    public JsonElement? Scoped { get; init; }
}
