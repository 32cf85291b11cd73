using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyBilling.Policies.Yaml;

/// <summary>The file asks for something that is never read; the problems say what.</summary>
internal sealed class YamlRefused : Exception;

/// <summary>Builds the tree from the parser's events, without recursion, refusing what a policy must not
/// contain.</summary>
/// <remarks>Anchors, aliases, tags and merge keys are refused while events arrive, so that nothing is ever
/// expanded.</remarks>
internal sealed class YamlTree(YamlSource source, List<Problem> problems)
{
    private const int MostEvents = 20_000;
    private const int MostLevels = 20;
    private const int MostCharacters = 10_000;

    private readonly Stack<Level> _levels = new();
    private YamlNode? _root;
    private int _documents;
    private bool _refused;

    public YamlNode? Read()
    {
        var parser = new Parser(new Scanner(new StringReader(source.Text)));
        for (var events = 0; parser.MoveNext(); events++)
        {
            var current = parser.Current!;
            if (events >= MostEvents)
                Refuse(
                    current,
                    Said.In(
                        $"The file goes on for more than {MostEvents} keys and values: that is no policy. "
                            + $"Split it into "
                            + $"several files.",
                        $"Le fichier a plus de {MostEvents} clés et valeurs : ce n’est pas une politique. "
                            + $"Le partager en "
                            + $"plusieurs fichiers."
                    ),
                    stop: true
                );
            Take(current);
        }
        return _refused ? throw new YamlRefused() : _root;
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart when ++_documents > 1:
                Refuse(
                    current,
                    Said.In(
                        "A second document begins here (after '---' or '...'). A file holds one: remove the line, or "
                            + "move what follows to a file of its own.",
                        $"Un second document commence ici (après '---' ou '...'). Un fichier en contient un seul : "
                            + $"enlever la ligne, ou mettre la suite dans son propre fichier."
                    ),
                    stop: true
                );
                break;
            case AnchorAlias alias:
                Refuse(
                    current,
                    Said.In(
                        $"'*{YamlSyntax.Clip(alias.Value.Value)}' refers to another place in the file, which is not "
                            + $"read here. Write the value out; a text that begins with * must stand in quotes.",
                        $"« *{YamlSyntax.Clip(alias.Value.Value)} » renvoie à un autre endroit du fichier, ce qui "
                            + $"n’est pas lu ici. Écrire la valeur en entier ; un texte qui commence par "
                            + $"* doit être entre "
                            + $"guillemets."
                    )
                );
                Complete(Missing(current));
                break;
            case NodeEvent node:
                CheckProperties(node);
                if (node is YamlDotNet.Core.Events.Scalar scalar)
                    Complete(Scalar(scalar));
                else
                    Open(node);
                break;
            case MappingEnd or SequenceEnd:
                Complete(_levels.Pop().Close(source));
                break;
        }
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(
                node,
                Said.In(
                    $"'&{YamlSyntax.Clip(node.Anchor.Value)}' names this place for use elsewhere, which is not read "
                        + $"here. Leave it out; a text that begins with & must stand in quotes.",
                    $"« &{YamlSyntax.Clip(node.Anchor.Value)} » nomme cet endroit pour s’en servir ailleurs, ce "
                        + $"qui n’est pas lu ici. L’enlever ; un texte qui commence par & doit être entre guillemets."
                )
            );
        if (!node.Tag.IsEmpty)
            Refuse(
                node,
                Said.In(
                    "A word that begins with ! gives a type (a tag), which is not read here. Leave it out; a text that "
                        + "begins with ! must stand in quotes.",
                    $"Un mot qui commence par ! donne un type (une étiquette), ce qui n’est pas lu ici. "
                        + $"L’enlever ; un texte qui commence par ! doit être entre guillemets."
                )
            );
    }

    private void Open(NodeEvent node)
    {
        if (_levels.Count >= MostLevels)
            Refuse(
                node,
                Said.In(
                    $"This stands more than {MostLevels} levels deep. Write it flatter.",
                    $"Ceci est à plus de {MostLevels} niveaux de profondeur. L’écrire plus à plat."
                ),
                stop: true
            );
        var (line, column) = Start(node);
        // The parser gives a mapping without braces inside a list no place of its own: it has its first key's.
        var braces =
            node is MappingStart
            && source.OffsetOf(line, column) is var at
            && at < source.Text.Length
            && source.Text[at] == '{';
        _levels.Push(new Level(line, column, node is MappingStart, braces));
    }

    private YamlScalar Scalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        var (line, column) = Start(scalar);
        var style = scalar.Style switch
        {
            ScalarStyle.Plain => YamlStyle.Plain,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
            _ => YamlStyle.Block,
        };
        if (scalar.Value.Length > MostCharacters)
            Refuse(
                scalar,
                Said.In(
                    $"This text has {scalar.Value.Length} characters; at most {MostCharacters} are read.",
                    $"Ce texte a {scalar.Value.Length} caractères ; {MostCharacters} au plus sont lus."
                )
            );
        if (
            style == YamlStyle.Quoted
            && scalar.Value.EnumerateRunes().Select(YamlEncoding.Invisible).FirstOrDefault(what => what is not null)
                is { } invisible
        )
            Refuse(
                scalar,
                Said.In(
                    $"This text holds {invisible}, written with a backslash, which nobody sees. Leave it out.",
                    $"Ce texte contient {invisible}, écrit avec une barre oblique inverse, que personne ne voit. "
                        + $"L’enlever."
                )
            );
        var end = source.OffsetOf((int)scalar.End.Line, (int)scalar.End.Column);
        return new YamlScalar(
            source,
            line,
            column,
            Spelling.Composed(scalar.Value),
            style,
            style == YamlStyle.Plain && CommentFollows(end),
            end
        );
    }

    private bool CommentFollows(int at)
    {
        var text = source.Text.AsSpan(at);
        var blanks = text.IndexOfAnyExcept(' ', '\t');
        return blanks > 0 && text[blanks] == '#';
    }

    private void Complete(YamlNode node)
    {
        if (_levels.Count == 0)
            _root = node is YamlScalar { IsMissing: true } ? null : node;
        else if (!_levels.Peek().IsMap)
            _levels.Peek().Items.Add(node);
        else if (_levels.Peek().Key is null)
            TakeKey(_levels.Peek(), node);
        else
            TakeValue(_levels.Peek(), node);
    }

    private void TakeKey(Level level, YamlNode node)
    {
        level.Keys++;
        var key = node as YamlScalar;
        if (key is null)
            problems.Add(
                node.Error(
                    Said.In(
                        "A key must be a word, not a list or a mapping. A text that begins with { or [ must stand in "
                            + "quotes.",
                        $"Une clé doit être un mot, non une liste ou un groupe. Un texte qui commence par {{ ou [ "
                            + $"doit être entre guillemets."
                    )
                )
            );
        else if (key.IsMissing)
            problems.Add(
                key.Error(Said.In("A key is missing before the colon.", $"Il manque une clé avant le deux-points."))
            );
        else if (key.Value == "<<")
            Refuse(
                key,
                Said.In(
                    "'<<' merges another mapping into this one, which is not read here. Write the keys out.",
                    $"« << » fond un autre groupe dans celui-ci, ce qui n’est pas lu ici. Écrire les clés en "
                        + $"entier."
                )
            );
        else if (key.Value.Any(c => c != ' ' && char.IsWhiteSpace(c)))
            problems.Add(
                key.Error(
                    Said.In(
                        "A special space (non-breaking, or a tab) stands in or before this key, as it comes along when "
                            + "text is copied. Delete it and type a normal space.",
                        $"Une espace spéciale (insécable, ou une tabulation) est dans cette clé ou devant elle, comme "
                            + $"il en vient quand on copie un texte. La supprimer et taper une espace ordinaire."
                    )
                )
            );
        else
        {
            level.Key = key;
            level.Keeps = level.Lines.TryAdd(key.Value, key.Line);
            if (!level.Keeps)
                problems.Add(
                    key.Error(
                        Said.In(
                            $"'{YamlSyntax.Clip(key.Value)}' stands here a second time; the first is in line "
                                + $"{level.Lines[key.Value]}. Keep one of them.",
                            $"« {YamlSyntax.Clip(key.Value)} » est ici une seconde fois ; la première est à la ligne "
                                + $"{level.Lines[key.Value]}. En garder une."
                        )
                    )
                );
            return;
        }
        level.Key = key ?? Missing(node.Line, node.Column);
        level.Keeps = false;
    }

    private void TakeValue(Level level, YamlNode node)
    {
        if (level.InBraces && level.Keeps && node is YamlScalar { IsMissing: true } && !ColonFollows(level.Key!))
            problems.Add(level.Key!.Error(YamlSyntax.SplitByComma(level.Key.Value, level.Entries.LastOrDefault())));
        else if (level.Keeps)
            level.Entries.Add(new YamlEntry(level.Key!, node));
        level.Key = null;
    }

    private bool ColonFollows(YamlScalar key)
    {
        var (line, column) = key.PlaceAt(key.Value.Length);
        var rest = source.Text.AsSpan(source.OffsetOf(line, column)).TrimStart("\"' \t\n");
        return rest.StartsWith(":");
    }

    private YamlScalar Missing(ParsingEvent at) => Missing(Start(at).Line, Start(at).Column);

    private YamlScalar Missing(int line, int column) => new(source, line, column, "", YamlStyle.Plain, cut: false, 0);

    private static (int Line, int Column) Start(ParsingEvent at) => ((int)at.Start.Line, (int)at.Start.Column);

    private void Refuse(ParsingEvent at, Said message, bool stop = false)
    {
        var (line, column) = Start(at);
        problems.Add(source.Error(line, column, message));
        _refused = true;
        if (stop)
            throw new YamlRefused();
    }

    private void Refuse(YamlNode at, Said message)
    {
        problems.Add(at.Error(message));
        _refused = true;
    }

    private sealed class Level(int line, int column, bool isMap, bool inBraces)
    {
        public bool IsMap { get; } = isMap;
        public bool InBraces { get; } = inBraces;
        public List<YamlNode> Items { get; } = [];
        public List<YamlEntry> Entries { get; } = [];
        public Dictionary<string, int> Lines { get; } = [];
        public int Keys { get; set; }
        public YamlScalar? Key { get; set; }
        public bool Keeps { get; set; }

        public YamlNode Close(YamlSource source)
        {
            if (!IsMap)
                return new YamlList(source, line, column, Items);
            var place = !InBraces && Entries.Count > 0 ? (Entries[0].Key.Line, Entries[0].Key.Column) : (line, column);
            return new YamlMap(source, place.Item1, place.Item2, InBraces, Entries.Count < Keys, Entries);
        }
    }
}
