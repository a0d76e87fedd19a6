package org.kith.local.status;

/** The state of a part. */
public enum PartState {
    /** Not started, or waiting for a part it needs. */
    WAITING,
    /** Unpacking or creating what it needs before its process starts. */
    PREPARING,
    /** Its process runs and does not answer yet. */
    STARTING,
    /** It answers. */
    READY,
    /** It died and will be started again. */
    DIED,
    /** It died too often and is left alone. */
    FAILED,
    /** It is being stopped. */
    STOPPING,
    /** It was stopped on purpose. */
    STOPPED
}
