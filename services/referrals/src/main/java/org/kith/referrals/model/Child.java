package org.kith.referrals.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    @SuppressWarnings("UnusedVariable") // The database compares records of children by it.
    private String nameKey;

    private LocalDate dateOfBirth;
    private String upn;
    private String nhsNumber;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private boolean awaitsShare;

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

    /** What a child is known by in other records: as the database has it, each part that is given. */
    public static List<String> likenesses(String name, LocalDate dateOfBirth, String upn, String nhsNumber) {
        return Stream.of(
                        name == null || dateOfBirth == null ? null : dateOfBirth + " " + ChildName.key(name),
                        nhsNumber == null ? null : "nhs " + nhsNumber,
                        upn == null ? null : "upn " + upn)
                .filter(Objects::nonNull)
                .toList();
    }

    /** It came to a family that was known: whoever sees that on consent sees the child when sharing it is agreed to. */
    public void shareWhen(boolean agreed) {
        awaitsShare = !agreed;
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
