package org.kith.gateway.portal.form;

import java.util.List;
import java.util.stream.Collectors;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/** A field as it is shown once: with its words, its choices, what was typed and what is wrong. */
public final class FieldView {
    private static final int PARTS_OF_A_DAY = 3;

    private final Words words;
    private final Field field;
    private final String name;
    private final Typed typed;
    private final List<Option> options;

    FieldView(Words words, Field field, String name, Typed typed, List<Option> options) {
        this.words = words;
        this.field = field;
        this.name = name;
        this.typed = typed;
        this.options = options;
    }

    /** A choice, and whether it was made. */
    public record Choice(String id, String value, String label, String hint, boolean chosen, boolean alone) {}

    /** A day of the week and its times. */
    public record Day(String name, List<Choice> times) {}

    /** A box of a date. */
    public record Box(String id, String name, String label, String value, int width) {}

    /** How it is shown. */
    public String getKind() {
        return field.kind().shown();
    }

    /** Type of the input. */
    public String getType() {
        return field.kind() == FieldKind.TELEPHONE ? "tel" : "text";
    }

    /** Name, and id of its first element. */
    public String getName() {
        return name;
    }

    /** What it is called. */
    public String getLabel() {
        return words.t(field.key(), Messages.number(name));
    }

    /** More about it; empty when the label says enough. */
    public String getHint() {
        String hint = words.maybe(field.key() + ".hint");
        boolean tells = field.kind() == FieldKind.TEXTAREA && field.most() > 0;
        String limit = !tells ? "" : words.t("form.limit", words.number(field.most()));
        return (hint + " " + limit).strip();
    }

    /** What is wrong with it; empty when nothing is. */
    public String getError() {
        return typed.error(name);
    }

    /** "Error:" for those who do not see the colour. */
    public String getErrorPrefix() {
        return words.t("error.prefix");
    }

    /** Ids of its hint and its error. */
    public String getDescribedBy() {
        String hint = getHint().isEmpty() ? "" : name + "-hint";
        String error = getError().isEmpty() ? "" : name + "-error";
        return (hint + " " + error).strip();
    }

    /** What was typed. */
    public String getValue() {
        return typed.value(name);
    }

    /** What was typed, or the words of what was chosen, each on a line. */
    String getAnswer() {
        if (options.isEmpty()) {
            String value = getValue();
            return field.kind() == FieldKind.POUNDS
                    ? Reading.pence(value).map(words::pounds).orElse(value)
                    : value;
        }
        return options.stream()
                .filter(option -> typed.values(name).contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining("\n"));
    }

    /** Width or height; 0 for the usual. */
    public int getSize() {
        return field.size();
    }

    /** Whether its choices are small. */
    public boolean isSmall() {
        return field.small();
    }

    /** What choosing nothing is called. */
    public String getNone() {
        String own = words.maybe(field.key() + ".none");
        return own.isEmpty() ? words.t("form.choose") : own;
    }

    /** What stands before a choice that nothing else can be ticked with. */
    public String getOr() {
        return words.t("form.or");
    }

    /** radio or checkbox. */
    public String getInputType() {
        return "radios".equals(getKind()) ? "radio" : "checkbox";
    }

    /** Its choices. */
    public List<Choice> getChoices() {
        return java.util.stream.IntStream.range(0, options.size())
                .mapToObj(index -> choice(options.get(index), index))
                .toList();
    }

    private Choice choice(Option option, int index) {
        return new Choice(
                index == 0 ? name : name + "-" + (index + 1),
                option.value(),
                option.label(),
                option.hint(),
                typed.values(name).contains(option.value()),
                option.alone());
    }

    /** Day, month and year. */
    public List<Box> getBoxes() {
        return List.of(box(name, "day", 2), box(name + "-month", "month", 2), box(name + "-year", "year", 4));
    }

    private Box box(String id, String part, int width) {
        String of = name + "-" + part;
        return new Box(id, of, words.t("form." + part), typed.value(of), width);
    }

    /** Names of the parts of a day. */
    public List<String> getPartsOfADay() {
        return java.util.stream.IntStream.range(0, PARTS_OF_A_DAY)
                .mapToObj(part -> Week.part(words, part))
                .toList();
    }

    /** The week to tick. */
    public List<Day> getWeek() {
        return java.util.stream.IntStream.range(0, Week.TIMES / PARTS_OF_A_DAY)
                .mapToObj(day -> new Day(
                        Week.day(words, day),
                        java.util.stream.IntStream.range(day * PARTS_OF_A_DAY, (day + 1) * PARTS_OF_A_DAY)
                                .mapToObj(
                                        time -> choice(Option.of(Integer.toString(time), Week.time(words, time)), time))
                                .toList()))
                .toList();
    }
}
