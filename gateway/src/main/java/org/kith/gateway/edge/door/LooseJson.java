package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is not JSON, or says two things at once, as if it were: nothing that stands in it is left out. Of a name that
 * stands twice all values are kept, in a list; what stands without a name is kept under {@link #UNNAMED}; what is not
 * closed ends where the text ends. What is nested too deep, and what comes after very many values, stays the {@link AsWritten
 * text} that it is: whatever is sent, the tree is no deeper and no larger than so much.
 */
final class LooseJson {
    /** Where an object keeps what has no name. */
    static final String UNNAMED = "";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is nested deeper stays text. */
    private static final int DEEPEST = 200;

    /** Names and values; a full afternoon has some fifty thousand. What comes after so many stays text. */
    static final int MOST_VALUES = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What follows a quotation mark that ends a text, and not one that was typed into it. */
    private static final Pattern AFTER_TEXT = Pattern.compile("\\s*(?:[,:}\\]]|$|\"[^\"\\\\]{1,60}\"\\s*:)");

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private final Matcher afterText;
    private int at;
    private int values;

    private LooseJson(String text) {
        this.text = text;
        afterText = AFTER_TEXT.matcher(text);
    }

    /** An object with everything that stands in a body. */
    static ObjectNode read(byte[] body) {
        return read(text(body));
    }

    /** An object with everything that stands in a text. */
    static ObjectNode read(String text) {
        LooseJson reader = new LooseJson(text);
        ObjectNode root = NODES.objectNode();
        while (reader.at < text.length()) {
            reader.members(root, 0);
            // A bracket too many closes nothing.
            reader.at++;
        }
        return root;
    }

    /** What a text in quotation marks says. */
    static String unquoted(String inside) {
        return new LooseJson('"' + inside + '"').quoted();
    }

    /** The text in the encoding in which it can be read. */
    static String text(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean marked = body.length > 1 && ((body[0] & 0xFF) ^ (body[1] & 0xFF)) == 1 && (body[0] & 0xFE) == 0xFE;
            text = new String(body, marked ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private void members(ObjectNode object, int depth) {
        entries(depth, (name, value) -> keep(object, name == null ? UNNAMED : name, value));
    }

    private void elements(ArrayNode list, int depth) {
        entries(depth, (name, value) -> {
            if (name == null) {
                list.add(value);
            } else {
                ObjectNode member = NODES.objectNode();
                keep(member, name, value);
                list.add(member);
            }
        });
    }

    /** Reads values, each with its name or null, until a bracket that closes. */
    private void entries(int depth, BiConsumer<String, JsonNode> taken) {
        while (more(true)) {
            char c = text.charAt(at);
            if (c == '}' || c == ']') {
                return;
            }
            if (c == ':') {
                at++;
                continue;
            }
            JsonNode first = value(depth);
            if (more(false) && text.charAt(at) == ':' && first.isTextual()) {
                at++;
                taken.accept(first.textValue(), valueOrNothing(depth));
            } else {
                taken.accept(null, first);
            }
        }
    }

    private JsonNode valueOrNothing(int depth) {
        if (!more(false) || ",}]".indexOf(text.charAt(at)) >= 0) {
            return NullNode.instance;
        }
        return value(depth);
    }

    private JsonNode value(int depth) {
        char c = text.charAt(at);
        if (++values > MOST_VALUES) {
            int from = at;
            at = text.length();
            return new AsWritten(text.substring(from));
        }
        if (depth >= DEEPEST && (c == '{' || c == '[')) {
            return asWritten();
        }
        if (c == '"') {
            return NODES.textNode(quoted());
        }
        if (c == '{') {
            at++;
            ObjectNode object = NODES.objectNode();
            members(object, depth + 1);
            close('}');
            return object;
        }
        if (c == '[') {
            at++;
            ArrayNode list = NODES.arrayNode();
            elements(list, depth + 1);
            close(']');
            return list;
        }
        return word();
    }

    /** What stands between this bracket and the one that closes it. */
    private JsonNode asWritten() {
        int from = at;
        int open = 0;
        boolean quoted = false;
        do {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                open++;
            } else if (!quoted && (c == '}' || c == ']')) {
                open--;
            }
            at++;
        } while (at < text.length() && open > 0);
        at = Math.min(at, text.length());
        return new AsWritten(text.substring(from, at));
    }

    private void close(char with) {
        if (at < text.length() && text.charAt(at) == with) {
            at++;
        }
    }

    /** A number, true, false or null, or what was typed without quotation marks. */
    private JsonNode word() {
        int from = at;
        while (at < text.length() && ",:{}[]\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        return switch (word) {
            case "null" -> NullNode.instance;
            case "true", "false" -> NODES.booleanNode(word.equals("true"));
            default -> NODES.textNode(word);
        };
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && afterText.region(at + 1, text.length()).lookingAt()) {
                at++;
                return out.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                escaped(text.charAt(at), out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escaped(char c, StringBuilder out) {
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b', 'f' -> out.append(' ');
            case 'u' -> {
                String digits = text.substring(at + 1, Math.min(at + 5, text.length()));
                if (FOUR_DIGITS.matcher(digits).matches()) {
                    out.append((char) Integer.parseInt(digits, 16));
                    at += 4;
                } else {
                    out.append(c);
                }
            }
            default -> out.append(c);
        }
    }

    /** Goes on to the next thing; false at the end. */
    private boolean more(boolean overCommas) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c) && !(overCommas && c == ',')) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Keeps a value beside one of the same name; two lists become one. */
    private static void keep(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.set(name, NODES.arrayNode().add(before).add(value));
        }
    }

    /** A piece of JSON that was not read: deeper than others, or after very many. */
    static final class AsWritten extends TextNode {
        private static final long serialVersionUID = 1;

        AsWritten(String text) {
            super(text);
        }
    }
}
