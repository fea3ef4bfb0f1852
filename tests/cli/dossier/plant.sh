# plant.sh: twenty changes in library/ that a dossier must tell of, and four that it must not.
law() { echo "library/临江省第$1号管理条例.txt"; }
for number in 一 二 三 四 五; do sed -i 's/十日内/五日内/' $(law $number); done               # other words
for number in 六 七 八 九 十; do sed -i '/^第二条/d' $(law $number); done                      # the provision gone
for number in 十一 十二 十三; do rm $(law $number); done                                       # the text gone
for number in 十四 十五 十六 十七; do                                                          # a newer wording
  sed 's/2019年3月1日临江省人民代表大会常务委员会通过/2019年3月1日临江省人民代表大会常务委员会通过　根据2024年6月1日临江省人民代表大会常务委员会《关于修改〈临江省第'$number'号管理条例〉的决定》修正/' $(law $number) > "library/临江省第$number号管理条例(2024-06-01).txt"
done
printf '临江省综合管理条例\n\n（2024年8月1日临江省人民代表大会常务委员会通过）\n\n第一条　为了规范管理，制定本条例。\n\n第二条　本条例自2024年9月1日起施行。《临江省第十八号管理条例》、《临江省第十九号管理条例》、《临江省第二十号管理条例》同时废止。\n' > library/临江省综合管理条例.txt
for number in 二十一 二十二; do sed -i 's/公开目录/公布目录/' $(law $number); done              # an article that nobody cites
sed -i 's/$/ /' $(law 二十三)                                                                  # blanks at the ends of lines
printf '\n附件：目录\n' >> $(law 二十四)
