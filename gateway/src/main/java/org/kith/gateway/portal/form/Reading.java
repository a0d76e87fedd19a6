package org.kith.gateway.portal.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/**
 * Reads a request out of what was typed. What cannot be read is marked as wrong, and so is what is needed and
 * missing; what else is wrong the service says.
 */
final class Reading {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String WORDS = "[A-Za-z]++(?:[ -]++[A-Za-z]++)*+";

    /** A comma before three digits. Elsewhere it may be meant as a point. */
    private static final String THOUSANDS = ",(?=\\d{3}(?:\\D|$))";

    private static final String POUNDS = "£?(\\d{1,9}(\\.\\d{1,2})?|\\.\\d{1,2})";

    /** The services take no more at once, whoever spends it. */
    private static final int MOST_PENCE = 10_000_000;

    /** The services take no day before it. */
    private static final int FIRST_YEAR = 1900;

    private final Form form;
    private final Typed typed;
    private final Words words;

    Reading(Form form, Typed typed, Words words) {
        this.form = form;
        this.typed = typed;
        this.words = words;
    }

    /** The request; nothing that it holds may be sent when something is wrong now. */
    <T> T as(Class<T> type) {
        Map<String, Object> request = new LinkedHashMap<>();
        for (String name : form.names(typed)) {
            Object value = value(name, form.field(name).kind());
            if (value == null && form.field(name).needed()) {
                typed.wrong(name, Messages.of(words, form, name, "required"));
            }
            put(request, form.pointer(name).substring(1), value);
        }
        return JSON.convertValue(lists(request), type);
    }

    private Object value(String name, FieldKind kind) {
        String text = typed.value(name);
        return switch (kind) {
            case TEXT, TELEPHONE, TEXTAREA -> text(name, text);
            case SELECT, RADIOS -> text.isEmpty() ? null : text;
            case WORD -> word(name, text);
            case SELECT_NUMBER, RADIOS_NUMBER -> text.matches("[0-9]{1,2}") ? Integer.valueOf(text) : null;
            case YES_NO -> text.isEmpty() ? null : "yes".equals(text);
            case TICK -> typed.values(name).contains("yes");
            case CHECKBOXES -> typed.values(name).isEmpty() ? null : typed.values(name);
            case DAY -> day(name);
            case WEEK -> Week.fromTicks(typed.values(name));
            case POUNDS -> pence(name, text);
        };
    }

    /** Characters are counted as people see them, an emoji as one. */
    private String text(String name, String text) {
        int most = form.field(name).most();
        if (most > 0 && text.codePointCount(0, text.length()) > most) {
            typed.wrong(
                    name, words.t("error.too-long", Messages.label(words, form.field(name), name), words.number(most)));
        }
        return text.isEmpty() ? null : text;
    }

    /** A code is made of words in plain letters. What has other signs would be stored as something else than was written. */
    private String word(String name, String text) {
        if (!text.strip().matches(WORDS)) {
            typed.wrong(name, Messages.of(words, form, name, text.isBlank() ? "required" : "not-words"));
            return null;
        }
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "-");
    }

    private Integer pence(String name, String text) {
        Integer pence = pence(text).orElse(null);
        if (pence == null) {
            typed.wrong(name, Messages.of(words, form, name, text.isEmpty() ? "required" : "not-money"));
        } else if (pence < 1) {
            typed.wrong(name, Messages.of(words, form, name, "too-little"));
        } else if (pence > MOST_PENCE) {
            typed.wrong(name, Messages.of(words, form, name, "too-much"));
        }
        return pence;
    }

    /** What the text says in pence; empty when it is no amount. */
    static Optional<Integer> pence(String text) {
        String pounds = Digits.plain(text).replace(" ", "").replaceAll(THOUSANDS, "");
        return pounds.matches(POUNDS)
                ? Optional.of(new BigDecimal(pounds.replace("£", ""))
                        .movePointRight(2)
                        .intValueExact())
                : Optional.empty();
    }

    /** A part of a day as people write it, without the full stop after it and blanks of any kind around it. */
    private static String bare(String part) {
        return Digits.plain(part).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}.]+$", "");
    }

    private LocalDate day(String name) {
        String day = bare(typed.value(name + "-day"));
        String month = bare(typed.value(name + "-month"));
        String year = bare(typed.value(name + "-year"));
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        List<String> missing = Stream.of("day", "month", "year")
                .filter(part -> bare(typed.value(name + "-" + part)).isEmpty())
                .map(part -> words.t("form." + part).toLowerCase(Locale.ROOT))
                .toList();
        if (!missing.isEmpty()) {
            String and = String.join(" " + words.t("form.and") + " ", missing);
            typed.wrong(name, words.t("error.day.missing", Messages.label(words, form.field(name), name), and));
            return null;
        }
        if (!year.matches("\\d{4}")) {
            typed.wrong(name, words.t("error.day.year", Messages.label(words, form.field(name), name)));
            return null;
        }
        if (Integer.parseInt(year) < FIRST_YEAR) {
            typed.wrong(name, words.t("error.day.early", Messages.label(words, form.field(name), name), FIRST_YEAR));
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Months.number(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException e) {
            typed.wrong(name, Messages.of(words, form, name, "not-a-day"));
            return null;
        }
    }

    /** A part in which nothing was typed is sent empty, so that the service says what is missing in it. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String path, Object value) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            if (value != null) {
                into.put(path, value);
            }
        } else {
            Object part = into.computeIfAbsent(path.substring(0, slash), unused -> new LinkedHashMap<>());
            put((Map<String, Object>) part, path.substring(slash + 1), value);
        }
    }

    /** The same with a list where a part's names are numbers. */
    private static Object lists(Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return part;
        }
        if (map.keySet().stream().allMatch(key -> key.toString().matches("\\d+")) && !map.isEmpty()) {
            return map.values().stream().map(Reading::lists).toList();
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, lists(value)));
        return copy;
    }

    /** What was ticked or typed, whether it can be read or not. */
    static boolean isTouched(Typed typed, List<String> names) {
        return names.stream()
                .anyMatch(name -> !typed.value(name).isEmpty()
                        || !typed.error(name).isEmpty()
                        || !typed.value(name + "-day").isEmpty());
    }
}
