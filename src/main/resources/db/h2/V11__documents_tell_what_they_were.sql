create force trigger patient_document_history after insert, update, delete on patient_document
    for each row call "org.quadset.platform.db.RowHistory";
