package org.kith.bench.matching.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kith.bench.WrongInput;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;

/** Reads an instance, strictly: the first thing that is wrong ends it with file, line and field. */
public final class InstanceReader {
    private static final int FARTHEST = 10_000_000;

    private final Vocabulary words = new Vocabulary();

    private InstanceReader() {}

    /**
     * Reads the two files of a folder.
     *
     * @throws WrongInput if a file is missing or malformed
     * @throws IOException if reading fails
     */
    public static Instance read(Path folder) throws IOException {
        InstanceReader reader = new InstanceReader();
        List<OfferProfile> offers = reader.lines(folder, Instance.OFFERS, Instance.OFFER_FIELDS, reader::offer);
        List<NeedProfile> needs = reader.lines(folder, Instance.NEEDS, Instance.NEED_FIELDS, reader::need);
        return new Instance(reader.words, offers, needs);
    }

    private <T> List<T> lines(Path folder, String file, List<String> fields, Function<Line, T> make)
            throws IOException {
        List<T> made = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        int number = 1;
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            String header = in.readLine();
            if (header == null || !new Line(file, number, fields, header).isHeader()) {
                throw new WrongInput(file + " line 1, field " + fields.getFirst() + ": the header must be "
                        + String.join(",", fields));
            }
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                Line line = new Line(file, ++number, fields, text);
                if (!ids.add(line.id("id"))) {
                    throw line.wrong("id", "is used twice: " + line.id("id"));
                }
                made.add(make.apply(line));
            }
        } catch (NoSuchFileException e) {
            throw new WrongInput("there is no " + folder.resolve(file));
        } catch (CharacterCodingException e) {
            throw new WrongInput(file + " line " + (number + 1) + ", field " + fields.getFirst() + ": is not UTF-8");
        }
        return made;
    }

    private OfferProfile offer(Line line) {
        return OfferProfile.builder(line.id("id"), words.kind(line.required("kind")))
                .at(coordinate(line, "easting"), coordinate(line, "northing"), line.number("radius", 0, 2 * FARTHEST))
                .checked(line.number("level", 0, 4), OfferProfile.ALWAYS)
                .gender(line.read("gender", Gender::valueOf))
                .ages(line.code(line.list("ages"), "ages", words::ages))
                .slots(line.read("slots", Slots::parse))
                .languages(languages(line))
                .capacity(line.number("capacity", 0, 1_000_000))
                .build();
    }

    private NeedProfile need(Line line) {
        return NeedProfile.builder(line.id("id"), words.kind(line.required("kind")))
                .at(coordinate(line, "easting"), coordinate(line, "northing"), words.zone(line.required("zone")))
                .level(line.number("level", 0, 4))
                .gender(
                        line.text("gender").isEmpty()
                                ? GenderRequirement.ANY
                                : line.read("gender", InstanceReader::asked))
                .age(line.code(List.of(line.required("age")), "age", one -> words.age(one.getFirst())))
                .slots(line.read("slots", Slots::parse))
                .languages(language(line, "language_required"), language(line, "language_preferred"))
                .knownOffer(line.text("known_offer").isEmpty() ? NeedProfile.NO_OFFER : line.id("known_offer"))
                .urgency(line.number("urgency", 0, 3))
                .build();
    }

    private static GenderRequirement asked(String value) {
        if (value.equals("ANY")) {
            throw new IllegalArgumentException("must be empty, F or M, found 'ANY'");
        }
        return GenderRequirement.valueOf(value);
    }

    private Languages languages(Line line) {
        return words.languages(line.list("languages"));
    }

    private int language(Line line, String field) {
        return line.text(field).isEmpty() ? NeedProfile.NO_LANGUAGE : words.language(line.text(field));
    }

    private static int coordinate(Line line, String field) {
        return line.number(field, -FARTHEST, FARTHEST);
    }
}
