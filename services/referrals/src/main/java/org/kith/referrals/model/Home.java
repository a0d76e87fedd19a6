package org.kith.referrals.model;

import jakarta.persistence.Embeddable;
import org.kith.places.Area;
import org.kith.places.postcodes.Postcode;

/** Where a family lives: personal data, except for the area and zone that numbers roll up to. */
@Embeddable
public class Home {
    private String address;
    private String postcode;

    private String zone;
    private String area;

    Home() {}

    /** A home in an area of the place. */
    public Home(String address, Postcode postcode, Area area) {
        this.address = address;
        this.postcode = postcode.value();
        this.zone = area.zone().code();
        this.area = area.code();
    }

    public String address() {
        return address;
    }

    /** Postcode in its one written form. */
    public String postcode() {
        return postcode;
    }

    public String zone() {
        return zone;
    }

    /** Code of the statistical area. */
    public String area() {
        return area;
    }

    boolean isSameAs(Home other) {
        return address.equals(other.address) && postcode.equals(other.postcode);
    }

    /** The same place with another house and street. */
    Home withAddress(String other) {
        Home home = new Home();
        home.address = other;
        home.postcode = postcode;
        home.zone = zone;
        home.area = area;
        return home;
    }
}
