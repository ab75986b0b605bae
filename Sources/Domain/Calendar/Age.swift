/// Ages (年齢計算ニ関スル法律; 民法143条; domain.md G.5). A person attains an age at the end of the day
/// before the birthday; who was born on 2/29 on 2/28 of every year.
public enum Age {
  /// 満年齢: birthdays passed, the day itself counted; a birthday on 2/29 counts from 3/1 in common
  /// years. Nil before the birth.
  public static func on(_ date: CivilDate, birth: CivilDate) -> Int? {
    guard date >= birth else { return nil }
    let hadBirthday = (date.month, date.day) >= (birth.month, birth.day)
    return date.year - birth.year - (hadBirthday ? 0 : 1)
  }

  /// The age attained by the end of the day: on the day before the birthday already the next.
  /// Nil before the birth.
  public static func attained(by date: CivilDate, birth: CivilDate) -> Int? {
    guard date >= birth else { return nil }
    return on(date.adding(days: 1), birth: birth)
  }

  /// 到達日: the day at whose end the age is attained; nil beyond the year 9999.
  public static func attains(_ age: Int, birth: CivilDate) -> CivilDate? {
    birthday(age, birth: birth)?.adding(days: -1)
  }

  /// The birthday itself, 3/1 in common years for 2/29 (後期高齢者 begin on it); nil beyond the year
  /// 9999.
  public static func birthday(_ age: Int, birth: CivilDate) -> CivilDate? {
    let year = birth.year + age
    return CivilDate(year: year, month: birth.month, day: birth.day)
      ?? CivilDate(year: year, month: 3, day: 1)
  }

  /// The first 3/31 on or after the day the age is attained (18歳年度末, 中学校修了); nil beyond the
  /// year 9999.
  public static func schoolYearEnd(_ age: Int, birth: CivilDate) -> CivilDate? {
    guard let day = attains(age, birth: birth) else { return nil }
    let isPast = (day.month, day.day) > (3, 31)
    return CivilDate(year: isPast ? day.year + 1 : day.year, month: 3, day: 31)
  }

  /// The year whose April a child enters 小学校: six years attained by 3/31 before it.
  public static func schoolEntryYear(birth: CivilDate) -> Int? {
    schoolYearEnd(6, birth: birth)?.year
  }
}
