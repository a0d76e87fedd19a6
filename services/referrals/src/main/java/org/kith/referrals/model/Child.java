package org.kith.referrals.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.referrals.codes.ChildName;

/** A child of a family. Nothing of it but the age band ever leaves in an event. */
@Entity
public class Child {
    @Id
    private UUID id;

    private UUID familyId;
    private String name;
    private String nameKey;
    private LocalDate dateOfBirth;
    private String upn;
    private String nhsNumber;

    @Version
    private long version;

    Child() {}

    /**
     * A child.
     *
     * @param upn unique pupil number, may be null
     * @param nhsNumber ten digits, may be null
     */
    public Child(UUID id, UUID familyId, String name, LocalDate dateOfBirth, String upn, String nhsNumber) {
        this.id = id;
        this.familyId = familyId;
        this.name = name;
        this.nameKey = ChildName.key(name);
        this.dateOfBirth = dateOfBirth;
        this.upn = upn;
        this.nhsNumber = nhsNumber;
    }

    /** What another record of the same child has in common with this one, as ids to lock: either of its numbers, or name and birth. */
    public List<UUID> likeness() {
        return Stream.of(
                        "name:" + dateOfBirth + ":" + nameKey,
                        upn == null ? null : "upn:" + upn,
                        nhsNumber == null ? null : "nhs:" + nhsNumber)
                .filter(Objects::nonNull)
                .map(text -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public UUID familyId() {
        return familyId;
    }

    public String name() {
        return name;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** Unique pupil number, may be null. */
    public String upn() {
        return upn;
    }

    /** NHS number, may be null. */
    public String nhsNumber() {
        return nhsNumber;
    }
}
