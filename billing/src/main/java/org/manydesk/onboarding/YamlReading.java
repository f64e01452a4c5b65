package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.MalformedInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into values, event by event: nothing is built from it but texts, numbers, yes and no, lists and
 * members. Anchors, aliases and tags are refused, so nothing unfolds to more than was sent. Plain words are what YAML 1.2
 * makes of them: {@code 08:30}, {@code NO} and {@code 2026-01-01} are texts.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#102-json-schema">YAML 1.2, 10.2 JSON schema</a>
 */
final class YamlReading {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 50;
    private static final String WHOLE = "-?(0|[1-9][0-9]{0,17})";
    private static final String DECIMAL = "-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}";

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNodeFactory values = JsonNodeFactory.withExactBigDecimals(true);
    private @Nullable JsonNode root;

    /** A list or an object whose end was not read yet; {@code key} is the member whose value comes next. */
    private static final class Open {
        private final JsonNode node;
        private final String pointer;
        private @Nullable String key;

        Open(JsonNode node, String pointer) {
            this.node = node;
            this.pointer = pointer;
        }
    }

    /** @throws MalformedInput where the text is not one YAML document, or uses what is not taken */
    FileText read(String text) {
        var settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
        try {
            for (var event : new Parse(settings).parseString(text)) take(event);
        } catch (MarkedYamlEngineException unreadable) {
            throw new MalformedInput("", "This is not YAML: " + unreadable.getProblem() + place(unreadable) + ".");
        } catch (YamlEngineException unreadable) {
            throw new MalformedInput("", "This cannot be read as YAML: " + unreadable.getMessage());
        }
        if (root == null) throw new MalformedInput("", "The file is empty.");
        return new FileText(root, lines);
    }

    private static String place(MarkedYamlEngineException unreadable) {
        return unreadable
                .getProblemMark()
                .map(mark -> " (line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ")")
                .orElse("");
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Alias -> throw refused(event, "Anchors and aliases are not taken. Write the value out.");
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart -> begin((CollectionStartEvent) event, values.objectNode());
            case SequenceStart -> begin((CollectionStartEvent) event, values.arrayNode());
            case MappingEnd, SequenceEnd -> open.pop();
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        mustBePlain(event, event.getTag().isPresent());
        var top = open.peek();
        if (top != null && top.node instanceof ObjectNode members && top.key == null) {
            if (members.has(event.getValue()))
                throw refused(event, "The member " + event.getValue() + " is given twice.");
            top.key = event.getValue();
        } else add(event, value(event));
    }

    private void begin(CollectionStartEvent event, JsonNode node) {
        mustBePlain(event, event.getTag().isPresent());
        if (open.size() >= DEEPEST) throw refused(event, "This is nested more than " + DEEPEST + " deep.");
        var top = open.peek();
        if (top != null && top.node.isObject() && top.key == null)
            throw refused(event, "The name of a member must be a word.");
        open.push(new Open(node, add(event, node)));
    }

    private static void mustBePlain(NodeEvent event, boolean tagged) {
        if (event.getAnchor().isPresent())
            throw refused(event, "Anchors and aliases are not taken. Write the value out.");
        if (tagged) throw refused(event, "Tags are not taken. Leave out what begins with an exclamation mark.");
    }

    private String add(Event event, JsonNode value) {
        var top = open.peek();
        var pointer = "";
        if (top == null) {
            if (root != null) throw refused(event, "The file must be one document.");
            root = value;
        } else if (top.node instanceof ArrayNode list) {
            pointer = top.pointer + "/" + list.size();
            list.add(value);
        } else {
            var name = String.valueOf(top.key);
            pointer = top.pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            ((ObjectNode) top.node).set(name, value);
            top.key = null;
        }
        lines.put(pointer, line(event));
        return pointer;
    }

    private JsonNode value(ScalarEvent event) {
        var text = event.getValue();
        if (event.getScalarStyle() != ScalarStyle.PLAIN) return values.textNode(text);
        if (text.isEmpty() || text.equals("null") || text.equals("~")) return values.nullNode();
        if (text.equals("true") || text.equals("false")) return values.booleanNode(Boolean.parseBoolean(text));
        if (text.matches(WHOLE)) {
            var number = Long.parseLong(text);
            return number == (int) number ? values.numberNode((int) number) : values.numberNode(number);
        }
        return text.matches(DECIMAL) ? values.numberNode(new BigDecimal(text)) : values.textNode(text);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static MalformedInput refused(Event event, String why) {
        return new MalformedInput("", "Line " + line(event) + ": " + why);
    }
}
